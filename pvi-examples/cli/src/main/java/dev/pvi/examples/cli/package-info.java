/**
 * The {@code pvi} command: scores, explains, computes rebates and verifies books from files, says
 * what books say, writes files to begin with, and prints the reference of the file formats. {@link
 * dev.pvi.examples.cli.Pvi} is the door; it uses nothing but the public API of the library, and
 * shows how a program reports everything that is wrong with its input at once.
 */
@NullMarked
package dev.pvi.examples.cli;

import org.jspecify.annotations.NullMarked;
