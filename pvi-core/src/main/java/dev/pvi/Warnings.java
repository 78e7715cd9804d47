package dev.pvi;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the warnings about partners by their code. Mutable, for one thread. */
final class Warnings {

  private final Map<String, BatchResult.Warning> byCode = new LinkedHashMap<>(0);

  /** Notes the findings about one partner, each code once. */
  void add(List<Finding> findings) {
    @Nullable Set<String> said = null;
    for (int i = 0; i < findings.size(); i++) {
      Finding one = findings.get(i);
      if (one.severity() == Severity.WARNING) {
        said = said == null ? new HashSet<>() : said;
        if (said.add(one.code())) {
          add(new BatchResult.Warning(one, 1));
        }
      }
    }
  }

  private void add(BatchResult.Warning one) {
    byCode.merge(
        one.first().code(),
        one,
        (first, more) ->
            new BatchResult.Warning(first.first(), first.partners() + more.partners()));
  }

  /** Returns what was noted, in the order in which it was first met. */
  List<BatchResult.Warning> all() {
    return new ArrayList<>(byCode.values());
  }

  /** Returns the warnings of portions as those of the whole. */
  static List<BatchResult.Warning> merged(List<List<BatchResult.Warning>> portions) {
    Warnings all = new Warnings();
    portions.forEach(portion -> portion.forEach(all::add));
    return all.all();
  }
}
