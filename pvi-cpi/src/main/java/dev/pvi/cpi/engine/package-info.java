/**
 * How events become lines: the one pipeline of a statement, not exported. A {@link
 * dev.pvi.cpi.engine.BoundBook} is a release with its rules laid out once; a {@link
 * dev.pvi.cpi.engine.Calculation} is one statement in the making. Imports the book, the events and
 * the statement; the door, {@code dev.pvi.cpi}, imports it.
 *
 * <p>To follow an event, read in this order: {@code Calculation} finds the release and the score of
 * its date, {@code Desk} the rules that look at it, {@code Judgement} holds it against their
 * requirements and {@code Appraisal} measures it; {@code RuleTally} puts it into its pot. Once all
 * events are taken, {@code Closing} lets {@code PotClosing} derive quantities and find terms,
 * {@code GroupRun} combine, {@code LimitRun} limit, {@code TopDown} round and {@code RuleWriter}
 * write it down.
 */
@NullMarked
package dev.pvi.cpi.engine;

import org.jspecify.annotations.NullMarked;
