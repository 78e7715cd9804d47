/**
 * Which days count: a {@link dev.pvi.time.FiscalCalendar} parts the days into fiscal years and
 * their months, quarters and halves, each a {@link dev.pvi.time.FiscalPeriod}, and a {@link
 * dev.pvi.time.Window} says which days count as seen from one. All of it is arithmetic on dates:
 * nothing asks what day it is. Imports {@code dev.pvi.explain} and {@code dev.pvi.form}; the door
 * is {@link dev.pvi.time.FiscalCalendar}.
 */
@NullMarked
package dev.pvi.time;

import org.jspecify.annotations.NullMarked;
