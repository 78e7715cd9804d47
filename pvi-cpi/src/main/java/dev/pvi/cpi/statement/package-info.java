/**
 * What is paid, and why: a statement has a part per rule, a part has a line per event, the lines
 * add up to the parts and the parts to the total, and every event that earned nothing stands there
 * with its reason. Imports {@code dev.pvi.cpi.incentive} and what lies below it; the door is {@link
 * dev.pvi.cpi.statement.RebateStatement}.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    from = "like", // "from" is the first day of a period
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.cpi.statement;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
