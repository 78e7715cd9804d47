package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slips in a layer over the bundled book, read as a user reads it: one finding each, with the file,
 * the line, the field, the rule, the value and, for a name, the nearest one. The first line of a
 * layer is the fifth of its file; three points in a message stand for a list of names.
 */
class BrokenLayersTest {

  private static final String NAMES =
      """
      "portfolios": {"netwroking": {"categories": {"foundational": {"weight": 0.3}}}}
      > 5:32 /portfolios/netwroking: must be in cisco-360@2026.1 (networking, ...) to state only a
        part of it, or state name as well - but was: netwroking; did you mean networking?
        [part-of-nothing]

      "portfolios": {
        "networking": {
          "categories": {
            "fundational": {"weight": 0.3}}}}
      > 8:22 /portfolios/networking/categories/fundational: must be in cisco-360@2026.1
        (foundational, ...) to state only a part of it, or state name, metrics as well - but was:
        fundational; did you mean foundational? [part-of-nothing]

      "portfolios": {"networking": {"categories": {"foundational": {"metrics": {
        "customer-sucess": {"weight": 0.4}}}}}}
      > 6:22 /portfolios/networking/categories/foundational/metrics/customer-sucess: must be in
        cisco-360@2026.1 (customer-success, ...) to state only a part of it, or state table as well
        - but was: customer-sucess; did you mean customer-success? [part-of-nothing]

      "portfolios": {"networking": {"categories": {"foundational": {"metrics": {
        "customer-sucess": {"weight": 0, "table": "maturity"}}}}}}
      > 6:22 /portfolios/networking/categories/foundational/metrics/customer-sucess: must be a
        metric that the book defines (...) - but was: customer-sucess; did you mean
        customer-success? [unknown-reference]

      "portfolios": {"networking": {"categories": {"foundational": {"metrics": {
        "customer-success": {"table": "maturiti"}}}}}}
      > 6:23 /portfolios/networking/categories/foundational/metrics/customer-success/table: must be
        a table that the book defines (...) - but was: maturiti; did you mean maturity?
        [unknown-reference]

      "portfolios": {"networking": {"categories": {"foundational": {"wieght": 0.2}}}}
      > 5:75 /portfolios/networking/categories/foundational/wieght: must be one of the fields name,
        weight, order, metrics - but was: wieght, with value 0.2; did you mean weight?
        [unknown-field]

      "portfolio": {}
      > 5:16 /portfolio: must be one of the fields id, ... - but was: portfolio, with value an
        object with the fields []; did you mean portfolios? [unknown-field]

      "metrics": {"acv-grwoth": {"unit": "points"}}
      > 5:29 /metrics/acv-grwoth: must be in cisco-360@2026.1 (...) to state only a part of it, or
        state name as well - but was: acv-grwoth; did you mean acv-growth? [part-of-nothing]

      "metrics": {"acv-growth": {"unti": "points"}}
      > 5:38 /metrics/acv-growth/unti: must be one of the fields name, unit, ... - but was: unti,
        with value "points"; did you mean unit? [unknown-field]

      "metrics": {"acv-growth": {"absent": "zeros"}}
      > 5:40 /metrics/acv-growth/absent: must be one of zero, exclude, refuse - but was: "zeros";
        did you mean zero? [out-of-range]

      "metrics": {"acv-growth": {"reads": "sizes"}}
      > 5:39 /metrics/acv-growth/reads: must be a declared attribute that the book defines (...,
        size, ...) - but was: sizes; did you mean size? [unknown-reference]

      "tables": {"growth-medum": {"rows": [{"value": 1}]}}
      > 5:30 /tables/growth-medum: must be in cisco-360@2026.1 (maturity, ...) to state only a part
        of it, or state type as well - but was: growth-medum; did you mean growth-medium?
        [part-of-nothing]

      "tables": {"mine": {"type": "band", "rows": [{"value": 1}]}}
      > 5:31 /tables/mine/type: must be the type of a scoring rule (bands, ...) - but was: "band";
        did you mean bands? [unknown-rule-type]

      "tables": {"maturity": {"trend": "risng"}}
      > 5:36 /tables/maturity/trend: must be one of rising, falling, flat, mixed - but was:
        "risng"; did you mean rising? [out-of-range]

      "tables": {"maturity": {"row": []}}
      > 5:34 /tables/maturity/row: must be one of the fields rows - but was: row, with value a list
        of 0 elements; did you mean rows? [unknown-field]

      "tables": {"growth-medium": {"rows": [{"form": 1, "value": 10}]}}
      > 5:50 /tables/growth-medium/rows/0/form: must be one of the fields from, above, below,
        through, value - but was: form, with value 1; did you mean from? [unknown-field]

      "tables": {"growth-product": {"otherwise": "growth-large", "cases": [
        {"when": {"attribute": "siz", "is": "S"}, "then": "growth-medium"}]}}
      > 6:26 /tables/growth-product/cases/0/when/attribute: must be a declared attribute (..., size,
        ...) - but was: "siz"; did you mean size? [unknown-attribute]

      "tables": {"growth-product": {"otherwise": "growth-large", "cases": [
        {"when": {"attribute": "provider-designation", "is": "Slect"}, "then": "growth-medium"}]}}
      > 6:56 /tables/growth-product/cases/0/when/is: must be compared with one of the levels None,
        Select - but was: "Slect"; did you mean Select? [wrong-comparison]

      "tables": {"growth-product": {"otherwise": "growth-large", "cases": [
        {"when": {"attribute": "size", "is": "S"}, "then": "growht-medium"}]}}
      > 6:54 /tables/growth-product/cases/0/then: must be a table that the book defines (...) - but
        was: "growht-medium"; did you mean growth-medium? [unknown-table]

      "modifiers": {"graec": {"order": 3}}
      > 5:26 /modifiers/graec: must be in cisco-360@2026.1 (...) to state only a part of it, or
        state metrics, effect, because as well - but was: graec; did you mean grace?
        [part-of-nothing]

      "modifiers": {"minimum-acv-growth": {"metrics": ["acv-growths"]}}
      > 5:39 /modifiers/minimum-acv-growth/metrics: must be a metric that the book defines (...) -
        but was: acv-growths; did you mean acv-growth? [unknown-reference]

      "modifiers": {"minimum-acv-growth": {"portfolios": ["networkin"]}}
      > 5:39 /modifiers/minimum-acv-growth/portfolios: must be a portfolio that the book defines
        (...) - but was: networkin; did you mean networking? [unknown-reference]

      "modifiers": {"minimum-acv-growth": {"unknown": "skipp"}}
      > 5:51 /modifiers/minimum-acv-growth/unknown: must be one of apply, skip - but was: "skipp";
        did you mean skip? [out-of-range]

      "modifiers": {"minimum-acv-growth": {"effect": {"type": "zeroo"}}}
      > 5:59 /modifiers/minimum-acv-growth/effect/type: must be one of factor, ... - but was:
        "zeroo"; did you mean zero? [out-of-range]

      "certifications": {"bb-networkng-1": {"counts": {"black-belt": 2}}}
      > 5:40 /certifications/bb-networkng-1: must be in cisco-360@2026.1 (bb-networking-1, ...) to
        state only a part of it, or state name as well - but was: bb-networkng-1; did you mean
        bb-networking-1? [part-of-nothing]

      "certifications": {"bb-networking-1": {"counts": {"black-bilt": 2}}}
      > 5:41 /certifications/bb-networking-1/counts/black-bilt: must be a metric that the book
        defines (...) - but was: black-bilt; did you mean black-belt? [unknown-reference]

      "certifications": {"bb-networking-2": {"requires": "bb-networkin-1"}}
      > 5:41 /certifications/bb-networking-2/requires: must be a certification that the book
        defines (...) - but was: bb-networkin-1; did you mean bb-networking-1? [unknown-reference]

      "ladder": {"standings": {"prefered": {"at": 7}}}
      > 5:40 /ladder/standings/prefered: must be in cisco-360@2026.1 (..., preferred) to state only
        a part of it, or state name as well - but was: prefered; did you mean preferred?
        [part-of-nothing]

      "ladder": {"reach": "form"}
      > 5:23 /ladder/reach: must be one of from, above - but was: "form"; did you mean from?
        [out-of-range]

      "attributes": {"sise": {"levels": ["S", "L"]}}
      > 5:26 /attributes/sise: must be in cisco-360@2026.1 (size, ...) to state only a part of it,
        or state type as well - but was: sise; did you mean size? [part-of-nothing]

      "attributes": {"size": {"type": "levels"}}
      > 5:35 /attributes/size/type: must be one of level, ... - but was: "levels"; did you mean
        level? [out-of-range]

      "implied": {"sizes": {"cases": []}}
      > 5:24 /implied/sizes: must be a declared attribute (..., size, smb-mid-market-eligible) - but was: sizes; did you
        mean size? [unknown-derived]

      "source": "OWNN"
      > 5:13 /source: must be an evidence class, then source keys, then a note, as in "COMMUNITY
        CV: growth table" - but was: "OWNN"; did you mean OWN? [wrong-source]

      "source": "COMMUNITY CVV: mine"
      > 5:13 /source: must name a key of sources - but was: CVV; did you mean CV? [unknown-source]
      """;

  static Stream<List<String>> names() {
    return BrokenLayer.cases(NAMES);
  }

  @ParameterizedTest
  @MethodSource
  void names(List<String> layer) {
    assertThat(BrokenLayer.messages(layer.get(0)))
        .singleElement()
        .asString()
        .matches(BrokenLayer.expected(layer));
  }
}
