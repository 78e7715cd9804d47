package dev.pvi.formula;

import dev.pvi.form.Reader;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import java.util.Optional;

/**
 * What a reader knows of schedules: the rules that a document may use, and the tables that it
 * names. A schedule is read through it, so that a rule of the house and a named table may stand
 * wherever a schedule may.
 */
public interface Tables {

  /** Returns the schedule that an object states by its type; what is wrong is a finding. */
  Optional<Schedule> stated(Tree object, Reader reader);

  /** Returns the table of a name; that there is none is a finding at the node that names it. */
  Optional<Schedule> named(Tree name, Reader reader);

  /** Returns what the figures of a named table rest on. */
  Optional<Source> source(String name);
}
