package dev.pvi.build;

import java.util.List;

class PackageOrderTest extends PackageOrderCheck {

  PackageOrderTest() {
    super(
        List.of(
            "dev.pvi.explain",
            "dev.pvi.form",
            "dev.pvi.time",
            "dev.pvi.formula",
            "dev.pvi.book",
            "dev.pvi.partner",
            "dev.pvi.rule",
            "dev.pvi.tally",
            "dev.pvi.rulebook",
            "dev.pvi.score",
            "dev.pvi.engine",
            "dev.pvi",
            "dev.pvi.record",
            "dev.pvi.advice"));
  }
}
