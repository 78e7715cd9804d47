/**
 * What is known about a partner on a date: attributes, certifications, standings that were reached
 * and, per portfolio and metric, a {@link dev.pvi.partner.Reading} that is known, absent or not
 * applicable, never a silent zero. Imports {@code dev.pvi.formula} and what lies below it; the door
 * is {@link dev.pvi.partner.PartnerSnapshot}.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.partner;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
