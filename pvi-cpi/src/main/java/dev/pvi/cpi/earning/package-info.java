/**
 * What a partner did that may earn: dated events, each with an id, a kind, a portfolio, named
 * amounts and facts. Imports the core only; the door is {@link dev.pvi.cpi.earning.Earnings}.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    from = "like", // "from" is the first day of a period
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.cpi.earning;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
