/**
 * Why this number: the index of each portfolio with the parts that add up to it exactly, each part
 * with its reading, its row, what modifiers did to it and what it rests on; and which benefits the
 * partner has, with what is missing for the others. Results hold figures; text is made when asked
 * for. Imports {@code dev.pvi.rulebook} and what lies below it; the door is {@link
 * dev.pvi.score.PartnerScore}.
 *
 * <p>Builders take collections and optionals as they are: what is immutable already is not copied
 * for every partner that is scored.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    allowedClasspathAnnotations = {Override.class},
    builtinContainerAttributes = false,
    jdkOnly = true)
@NullMarked
package dev.pvi.score;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
