package dev.pvi.cpi.statement;

import dev.pvi.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words what was totalled together, and what limits did. */
final class PotText {

  private final MoneyText money;

  PotText(MoneyText money) {
    this.money = money;
  }

  Explanation pot(PotStatement pot) {
    List<String> cells = new ArrayList<>();
    pot.quantities()
        .forEach((id, value) -> cells.add(pot.names().getOrDefault(id, id) + " " + value));
    List<Explanation> below = new ArrayList<>();
    pot.notes().forEach(note -> below.add(Explanation.line(note.text())));
    pot.next().forEach(next -> below.add(Explanation.line("next: " + next.text())));
    String name = pot.pot().values().isEmpty() ? "in all" : pot.pot().toString();
    cells.add(0, name + ", on " + money.figure(pot.base()));
    return Explanation.line(String.join(", ", cells)).with(below);
  }

  Explanation limit(LimitStatement limit) {
    String what = limit.bound().name().toLowerCase(Locale.ROOT) + " " + limit.limit();
    String of = limit.pot().values().isEmpty() ? "" : " of " + limit.pot();
    return Explanation.line(
        what
            + of
            + ", "
            + money.figure(limit.value())
            + ": "
            + money.ratio(limit.before())
            + " becomes "
            + money.ratio(limit.after()));
  }
}
