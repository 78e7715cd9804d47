package dev.pvi.partner;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerSnapshotTest {

  private static PartnerSnapshot parse(String reading) {
    return PartnerSnapshot.parse(
        "acme.json",
        """
        {"format": "pvi-partner/1", "id": "acme", "asOf": "2026-08-31",
         "readings": {"p": {"m": %s}}}\
        """
            .formatted(reading));
  }

  private static Reading read(String reading) {
    return parse(reading).reading(Portfolio.of("p"), MetricId.of("m")).orElseThrow();
  }

  @Test
  void readingsStandByPortfolioThenMetric() {
    PartnerSnapshot partner =
        partner()
            .reading("q", "a", reading("1"))
            .reading("p", "z", reading("2"))
            .reading("p", "a", reading("3"))
            .build();

    assertThat(partner.readings())
        .extracting(one -> one.portfolio() + "/" + one.metric())
        .containsExactly("p/a", "p/z", "q/a");
    assertThat(partner.reading(Portfolio.of("p"), MetricId.of("z"))).contains(reading("2"));
    assertThat(partner.reading(Portfolio.of("p"), MetricId.of("m"))).isEmpty();
    assertThat(partner.reading(Portfolio.of("r"), MetricId.of("a"))).isEmpty();
  }

  @Test
  void orderOfReadingsDoesNotMatter() {
    assertThat(partner().reading("q", "a", reading("1")).reading("p", "a", reading("2.0")).build())
        .isEqualTo(
            partner().reading("p", "a", reading("2")).reading("q", "a", reading("1")).build());
  }

  @Test
  void shareIsPartOfWhole() {
    Reading share = read("{\"part\": 219999, \"of\": 400000, \"currency\": \"USD\"}");

    assertThat(share).isEqualTo(Reading.percent(usd("219999"), usd("400000.00")));
    assertThat(share)
        .isEqualTo(
            new Reading.Known(
                Fact.of(new Ratio(decimal("21999900"), decimal("400000"))),
                Optional.of("percent"),
                Optional.of(usd("400000"))));
  }

  @Test
  void shareOfNothingDoesNotApply() {
    assertThat(read("{\"part\": 0, \"of\": 0, \"currency\": \"USD\"}"))
        .isEqualTo(Reading.notApplicable("the whole is 0"));
  }

  @Test
  void growthIsCurrentAgainstPriorWithTheCurrentAmountAsBase() {
    Reading growth = read("{\"current\": 105500, \"prior\": 100000, \"currency\": \"USD\"}");

    assertThat(growth).isEqualTo(Reading.growth(usd("105500"), usd("100000")));
    assertThat(((Reading.Known) growth).base()).contains(usd("105500"));
    assertThat(((Reading.Known) growth).value()).hasToString("5.5");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void growthOverNothingIsUndefined(String prior) {
    assertThat(read("{\"current\": 5, \"prior\": %s, \"currency\": \"USD\"}".formatted(prior)))
        .isEqualTo(
            Reading.absent(
                "growth is undefined: the prior amount is not greater than 0", "no-prior-period"));
  }

  @Test
  void amountsMayBeMoneyToo() {
    Money now = Money.parse("USD 105500");
    Money before = Money.parse("USD 100000");

    assertThat(Reading.growth(now, before)).isEqualTo(Reading.growth(usd("105500"), usd("100000")));
    assertThat(Reading.percent(before, now))
        .isEqualTo(Reading.percent(usd("100000"), usd("105500")));
  }

  @Test
  void numbersHaveShortWays() {
    assertThat(Reading.of(45)).isEqualTo(reading("45"));
    assertThat(Fact.of(45)).isEqualTo(Fact.of(decimal("45")));
    assertThat(Reading.of(new Ratio(decimal("2"), decimal("3"))).value())
        .isEqualTo(Fact.of(new Ratio(decimal("2"), decimal("3"))));
    assertThat(Reading.percent(decimal("45.010")))
        .isEqualTo(read("{\"value\": 45.01, \"unit\": \"percent\"}"));
  }

  @Test
  void certificationIsValidWithinItsDays() {
    LocalDate first = LocalDate.of(2026, 4, 1);
    LocalDate last = LocalDate.of(2027, 3, 31);
    Credential dated = Credential.of("ccna", "person-7").from(first).through(last);

    assertThat(dated.from()).contains(first);
    assertThat(dated.through()).contains(last);
    assertThat(dated.validOn(first)).isTrue();
    assertThat(dated.validOn(last)).isTrue();
    assertThat(dated.validOn(first.minusDays(1))).isFalse();
    assertThat(dated.validOn(last.plusDays(1))).isFalse();
    assertThat(dated.unlinked().through()).contains(last);
  }

  @Test
  void onAnotherDateAllElseStaysAsItWas() {
    PartnerSnapshot august = parse("7");

    PartnerSnapshot march = august.on(LocalDate.of(2026, 3, 1));

    assertThat(march.asOf()).isEqualTo("2026-03-01");
    assertThat(march).isNotEqualTo(august);
    assertThat(march.on(LocalDate.of(2026, 8, 31))).isEqualTo(august);
  }

  @Test
  void builderHasShortWays() {
    Credential one = Credential.of("ccna", "person-7");

    assertThat(partner().attribute("size", "S").credentials(one).build())
        .isEqualTo(partner().attribute("size", Fact.of("S")).credentials(List.of(one)).build());
    assertThat(partner().credentials().build().credentials()).contains(List.of());
    assertThat(partner().build().credentials()).isEmpty();
  }

  @Test
  void snapshotKeepsNoListOfItsMaker() {
    List<Credential> held = new ArrayList<>(List.of(Credential.of("ccna", "person-7")));
    PartnerSnapshot partner = partner().credentials(held).build();
    held.clear();

    assertThat(partner.credentials().orElseThrow()).hasSize(1);
  }

  @Test
  void readingHasShortForms() {
    assertThat(read("5.50")).isEqualTo(Reading.of(decimal("5.5")));
    assertThat(read("\"basic\"")).isEqualTo(Reading.level("basic"));
    assertThat(read("true")).isEqualTo(Reading.flag(true));
    assertThat(read("{\"absent\": \"no export\"}")).isEqualTo(Reading.absent("no export"));
    assertThat(read("{\"notApplicable\": \"no deals\"}"))
        .isEqualTo(Reading.notApplicable("no deals"));
    assertThat(
            read(
                "{\"value\": 5, \"unit\": \"points\", \"base\": {\"amount\": 7, \"currency\":"
                    + " \"USD\"}}"))
        .isEqualTo(
            new Reading.Known(
                Fact.of(decimal("5")), Optional.of("points"), Optional.of(usd("7.00"))));
  }

  @Test
  void everyKindOfFactReadsBackAsItWasWritten() {
    PartnerSnapshot partner =
        partner()
            .name("Acme \"GmbH\"")
            .attribute("level", Fact.of("basic"))
            .attribute("flag", Fact.of(true))
            .attribute("number", Fact.of(decimal("1E+3")))
            .attribute("ratio", Fact.of(new Ratio(decimal("1"), decimal("3"))))
            .attribute("money", Fact.of(usd("12.50")))
            .attribute("day", Fact.of(LocalDate.of(2026, 1, 25)))
            .attribute("contract", Fact.of("2026-01-25"))
            .attribute("other", Fact.of("2026-02-30"))
            .reading("p", "m", Reading.level("2026-01-25"))
            .build();

    assertThat(PartnerSnapshot.parse("copy", partner.toJson())).isEqualTo(partner);
    assertThat(partner.toJson()).contains("\"number\":1000", "\"text\":\"2026-01-25\"");
  }

  @Test
  void nameIsTheTitleOrElseTheId() {
    assertThat(partner().build().title()).isEqualTo("acme");
    assertThat(partner().name("Acme GmbH").build().title()).isEqualTo("Acme GmbH");
  }

  @Test
  void idOfAnAttributeIsCheckedWhereItIsStated() {
    assertThatThrownBy(() -> partner().attribute("Region X", Fact.of("emea")).build())
        .hasMessage(
            "attribute must be lower-case letters and digits joined by - . or : - but was:"
                + " Region X");
  }

  @Test
  void idAndDateAreRequired() {
    assertThatThrownBy(() -> PartnerSnapshot.builder().id("acme").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("asOf");
  }
}
