package dev.pvi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.pvi.book.BookId;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FormTest {

  enum Colour {
    RED,
    DARK_BLUE
  }

  record Sample(
      String id,
      int count,
      Optional<LocalDate> day,
      Colour colour,
      List<BigDecimal> limits,
      boolean flag) {

    static final Form<Sample> FORM =
        Form.of(
            "sample",
            "what this test reads",
            fields -> {
              var id = fields.required("id", Kind.id(), "Its id.");
              var count = fields.required("count", Kind.integer(1, 9), "How many.");
              var day = fields.optional("day", Kind.date(), "The day.");
              var colour =
                  fields.defaulted(
                      "colour", Kind.constant(Colour.class, true), Colour.RED, "Its colour.");
              var limits =
                  fields.defaulted(
                      "limits",
                      Kind.listOf(Kind.decimal(BigDecimal.ZERO, BigDecimal.TEN)),
                      List.of(),
                      "Limits.");
              var flag = fields.defaulted("flag", Kind.flag(), true, "A flag.");
              fields.writes(
                  (it, out) ->
                      out.put(id, it.id())
                          .put(count, it.count())
                          .put(day, it.day())
                          .put(colour, it.colour())
                          .put(limits, it.limits())
                          .put(flag, it.flag()));
              return values -> {
                if (values.get(id).equals("bad")) {
                  throw new IllegalArgumentException("id must be good - but was: bad");
                }
                return new Sample(
                    values.get(id),
                    values.get(count),
                    values.get(day),
                    values.get(colour),
                    values.get(limits),
                    values.get(flag));
              };
            });
  }

  private final Findings findings = new Findings();

  private <T> Optional<T> read(Kind<T> kind, String json) {
    return Tree.parse("doc", json.replace('\'', '"'), findings)
        .flatMap(tree -> kind.read(tree, Reader.of(findings)));
  }

  private List<String> faults() {
    return findings.all().stream()
        .map(finding -> finding.place().pointer() + " " + finding.reason().text())
        .toList();
  }

  @Test
  void fieldsThatAreNotStatedHaveTheirDefaults() {
    assertThat(read(Sample.FORM, "{'id': 'a-1', 'count': 3.0}"))
        .contains(new Sample("a-1", 3, Optional.empty(), Colour.RED, List.of(), true));
  }

  @Test
  void objectIsWrittenAsItIsReadAndWithoutDefaults() {
    Sample sample =
        new Sample(
            "a",
            1,
            Optional.of(LocalDate.of(2026, 7, 25)),
            Colour.DARK_BLUE,
            List.of(new BigDecimal("2.5")),
            true);

    Tree written = Sample.FORM.write(sample);

    assertThat(written.toCanonicalJson())
        .isEqualTo(
            "{\"colour\":\"dark-blue\",\"count\":1,\"day\":\"2026-07-25\",\"id\":\"a\","
                + "\"limits\":[2.5]}");
    assertThat(read(Sample.FORM, written.toJson())).contains(sample);
  }

  @Test
  void whatHasNoWriterIsReadAndNeverWritten() {
    Form<BigDecimal> limit =
        Form.of(
            "limit",
            "a limit",
            fields -> {
              var at = fields.required("at", Kind.decimal(), "Where it is.");
              return values -> values.get(at);
            });
    Kind<List<BigDecimal>> limits = Kind.keyed(limit);
    Kind<BigDecimal> variant = Kind.variants("rule", "type", Map.of("limit", limit));

    assertThat(read(limits, "{'b': {'at': 2}, 'a': {'at': 1}}"))
        .contains(List.of(BigDecimal.ONE, new BigDecimal("2")));
    assertThat(read(variant, "{'type': 'limit', 'at': 3}")).contains(new BigDecimal("3"));
    assertThat(findings.all()).isEmpty();
    assertThatThrownBy(() -> limit.write(BigDecimal.ONE))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("limit must not be written, it is only read");
    assertThatThrownBy(() -> limits.write(List.of(BigDecimal.ONE)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> variant.write(BigDecimal.ONE))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("rule must not be written, it is only read");
  }

  @Test
  void keyIsAFieldThatStandsOutside() {
    record Limit(BookId book, int at) {
      static final Form<Limit> FORM =
          Form.of(
              "limit",
              "a limit",
              fields -> {
                var book = fields.key("book", BookId.KIND, "Of which book.");
                var at = fields.required("at", Kind.integer(0, 9), "Where it is.");
                fields.writes((it, out) -> out.put(book, it.book()).put(at, it.at()));
                return values -> new Limit(values.get(book), values.get(at));
              });
    }
    Kind<List<Limit>> limits = Kind.keyed(Limit.FORM);

    List<Limit> read = read(limits, "{'b@1': {'at': 2}, 'a@1': {'at': 1}}").orElseThrow();

    assertThat(read)
        .containsExactly(new Limit(new BookId("a", "1"), 1), new Limit(new BookId("b", "1"), 2));
    assertThat(limits.write(read).toCanonicalJson())
        .isEqualTo("{\"a@1\":{\"at\":1},\"b@1\":{\"at\":2}}");
    assertThat(read(limits, "{'A B': {'at': 2, 'book': 'a@1'}}")).isEmpty();
    assertThat(faults())
        .containsExactly(
            "/A B/book must be one of the fields at - but was: book, with value \"a@1\"",
            "/A B must be a book id as program@version, no path or address - but was: \"A B\"");
  }

  @Test
  void listMayHaveToHaveElements() {
    Kind<List<Boolean>> some = Kind.listOf(Kind.flag(), 2);

    assertThat(read(some, "[true, false]")).contains(List.of(true, false));
    assertThat(read(some, "[true]")).isEmpty();
    assertThat(faults())
        .containsExactly(
            " must be a list of at least 2, each element true or false - but was: a list of 1"
                + " elements");
  }

  @Test
  void everyFaultOfAnObjectIsReported() {
    assertThat(
            read(
                Sample.FORM,
                "{'count': 12, 'day': 'soon', 'colour': 'blue', 'limits': [1, 11, 'x'], 'flag':"
                    + " 0, 'other': {}}"))
        .isEmpty();
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "/other must be one of the fields id, count, day, colour, limits, flag - but was:"
                + " other, with value an object with the fields []",
            " must state id: an id of lower-case letters and digits joined by - . or : - but was:"
                + " absent",
            "/count must be a whole number from 1 to 9 - but was: 12",
            "/day must be a date as yyyy-mm-dd - but was: \"soon\"",
            "/colour must be one of red, dark-blue - but was: \"blue\"",
            "/limits/1 must be a decimal from 0 to 10 - but was: 11",
            "/limits/2 must be a decimal from 0 to 10 - but was: \"x\"",
            "/flag must be true or false - but was: 0");
  }

  @Test
  void faultThatSpansFieldsIsThatOfTheObject() {
    assertThat(read(Sample.FORM, "{'id': 'bad', 'count': 1}")).isEmpty();
    assertThat(faults()).containsExactly(" id must be good - but was: bad");
  }

  @Test
  void fractionIsNoWholeNumber() {
    assertThat(read(Kind.integer(0, 5), "2.5")).isEmpty();
    assertThat(faults()).containsExactly(" must be a whole number from 0 to 5 - but was: 2.5");
  }

  @Test
  void commentsAreAllowedAnywhereAndSourcesInBooksOnly() {
    assertThat(read(Sample.FORM, "{'$comment': 'x', '$schema': 'y', 'id': 'a', 'count': 1}"))
        .isPresent();
    assertThat(read(Sample.FORM, "{'id': 'a', 'count': 1, 'source': 'OWN'}")).isPresent();
    assertThat(findings.all()).extracting(Finding::code).containsExactly("unknown-field");
  }

  @Test
  void somethingElseThanAnObjectIsRefused() {
    assertThat(read(Sample.FORM, "[1]")).isEmpty();
    assertThat(faults())
        .containsExactly(
            " must be an object: what this test reads - but was: a list of 1 elements");
  }

  @Test
  void keysOfAnObjectAreIds() {
    assertThat(read(Kind.mapOf(Kind.flag()), "{'a-b.c:1': true}")).isPresent();
    assertThat(read(Kind.mapOf(Kind.flag()), "{'A b': true}")).isEmpty();
    assertThat(faults())
        .containsExactly(
            "/A b must be an id of lower-case letters and digits joined by - . or : - but was:"
                + " \"A b\"");
  }

  @Test
  void mapIsSortedWhateverTheOrderOfTheText() {
    assertThat(read(Kind.mapOf(Kind.integer(0, 9)), "{'c': 3, 'a': 1, 'b': 2}").orElseThrow())
        .containsExactly(entry("a", 1), entry("b", 2), entry("c", 3));
  }

  @Test
  void currencyMustExist() {
    assertThat(read(Kind.currency(), "'USD'")).contains(CurrencyUnit.USD);
    assertThat(read(Kind.currency(), "'XQQ'")).isEmpty();
    assertThat(read(Kind.currency(), "'usd'")).isEmpty();
    assertThat(faults())
        .containsExactly(
            " currency must be an ISO 4217 code - but was: XQQ",
            " must be a currency of three capital letters - but was: \"usd\"");
  }

  @Test
  void amountStatesItsCurrency() {
    assertThat(read(Kind.money(), "{'amount': 12.50, 'currency': 'EUR'}"))
        .contains(BigMoney.of(CurrencyUnit.EUR, new BigDecimal("12.5")));
    assertThat(read(Kind.money(), "{'amount': 12.50}")).isEmpty();
  }

  @Test
  void schemaIsDrawnFromTheSameDeclaration() {
    Tree sample =
        Tree.parse(
                "schema", new Document<>("sample/1", "Sample", Sample.FORM).schema(false), findings)
            .orElseThrow();

    assertThat(sample.at("properties", "format", "const").flatMap(Tree::asText))
        .contains("sample/1");
    assertThat(sample.at("required").orElseThrow().toCanonicalJson())
        .isEqualTo("[\"format\",\"id\",\"count\"]");
    assertThat(sample.at("additionalProperties").flatMap(Tree::asFlag)).contains(false);
    assertThat(sample.at("properties", "count").orElseThrow().toCanonicalJson())
        .isEqualTo(
            "{\"description\":\"How many.\",\"maximum\":9,\"minimum\":1,\"type\":\"integer\"}");
    assertThat(sample.at("properties", "colour", "enum").orElseThrow().toCanonicalJson())
        .isEqualTo("[\"red\",\"dark-blue\"]");
    assertThat(sample.at("properties", "source")).isEmpty();
  }

  @Test
  void fieldOfAnotherFormIsMisuse() {
    Form<String> broken =
        Form.of(
            "broken",
            "asks for a field that it did not declare",
            fields -> {
              Field<Integer> foreign =
                  new Field<>(0, "foreign", Kind.integer(0, 1), null, "Not declared.");
              return values -> String.valueOf(values.get(foreign));
            });

    assertThat(read(broken, "{}")).isEmpty();
    assertThat(faults()).containsExactly(" field must be of this form - but was: foreign");
  }

  @Test
  void bookIdIsProgramAtVersion() {
    assertThat(BookId.parse("acme-points@2026.1")).isEqualTo(new BookId("acme-points", "2026.1"));
    assertThat(new BookId("a", "1")).hasToString("a@1").isLessThan(new BookId("a", "2"));
    assertThatThrownBy(() -> BookId.parse("acme"))
        .hasMessage("book id must be of the form program@version - but was: acme");
  }
}
