/**
 * What a partner did that may earn: dated events, each with an id, a portfolio and amounts. Imports
 * the core only; the door is {@link dev.pvi.cpi.earning.Earnings}.
 */
@NullMarked
package dev.pvi.cpi.earning;

import org.jspecify.annotations.NullMarked;
