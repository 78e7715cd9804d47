/**
 * Checks on what a module compiles to: package order, API snapshot, exactness, neutrality.
 *
 * <p>The abstract checks travel in the test jar; each module extends them.
 */
package dev.pvi.build;
