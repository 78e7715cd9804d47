/**
 * Why this number: the index of each portfolio with the parts that add up to it exactly, each part
 * with its reading, its row, what modifiers did to it and what it rests on. Results hold figures;
 * text is made when asked for. Imports {@code dev.pvi.rulebook} and what lies below it; the door is
 * {@link dev.pvi.score.PartnerScore}.
 */
@NullMarked
package dev.pvi.score;

import org.jspecify.annotations.NullMarked;
