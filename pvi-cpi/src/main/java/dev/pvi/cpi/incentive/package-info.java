/**
 * What an incentive program says: earning rules as data, each made of separate parts (measure,
 * gate, requirements, rate, multiplier), read from a book and checked as a whole. Imports {@code
 * dev.pvi.cpi.earning} and the core; the door is {@link dev.pvi.cpi.incentive.IncentiveBook}.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
@NullMarked
package dev.pvi.cpi.incentive;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
