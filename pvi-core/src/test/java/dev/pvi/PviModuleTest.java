package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.PartnerScore;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("class-path")
class PviModuleTest {

  private static final String LONG = "123456789012345678.123456789012345678";

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new PviModule());

  private record Envelope(String kind, List<PartnerSnapshot> partners) {}

  private static PartnerSnapshot longPartner() {
    return partner()
        .reading("p", "m", Reading.of(decimal(LONG)).withBase(usd("1000")))
        .reading("p", "n", reading("1E+3"))
        .build();
  }

  @Test
  void everyDigitSurvivesText() throws JsonProcessingException {
    String json = mapper.writeValueAsString(longPartner());

    assertThat(json).contains(LONG).contains(":1000").doesNotContain("E");
    assertThat(mapper.readValue(json, PartnerSnapshot.class)).isEqualTo(longPartner());
  }

  @Test
  void everyDigitSurvivesATree() throws JsonProcessingException {
    JsonNode tree = mapper.valueToTree(longPartner());

    assertThat(tree.at("/readings/p/m/value").decimalValue()).isEqualTo(decimal(LONG));
    assertThat(mapper.treeToValue(tree, PartnerSnapshot.class)).isEqualTo(longPartner());
  }

  @Test
  void documentsMayStandWithinOtherObjects() throws JsonProcessingException {
    String json = mapper.writeValueAsString(new Envelope("partners", List.of(longPartner())));

    JsonNode tree = mapper.readTree(json);

    assertThat(tree.at("/partners/0/format").asText()).isEqualTo("pvi-partner/1");
    assertThat(mapper.readValue(json, Envelope.class))
        .isEqualTo(new Envelope("partners", List.of(longPartner())));
  }

  @Test
  void problemsAreReportedAsByTheLibraryItself() {
    assertThatThrownBy(
            () ->
                mapper.readValue(
                    "{\"format\": \"pvi-partner/1\", \"a\": 1}", PartnerSnapshot.class))
        .isInstanceOfSatisfying(
            InvalidRecordException.class,
            thrown ->
                assertThat(thrown.findings())
                    .extracting(finding -> finding.code())
                    .containsExactly("unknown-field", "missing-field", "missing-field"));
    assertThatThrownBy(() -> mapper.readValue("{\"format\": \"pvi-score/1\"", PartnerScore.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void scoreKeepsItsFormat() {
    PartnerScore score =
        TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 3}")
            .scorer()
            .score(partner().reading("p", "m", reading("1")).build());

    assertThat(mapper.<JsonNode>valueToTree(score).path("format").asText())
        .isEqualTo("pvi-score/1");
  }
}
