package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.time.LocalDate;
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
  void digitsSurviveWhateverTheMapperMakesOfItsOwn() throws JsonProcessingException {
    ObjectMapper host =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfSubType(List.class).build(),
                ObjectMapper.DefaultTyping.JAVA_LANG_OBJECT)
            .addModule(new PviModule())
            .build();
    Envelope envelope = new Envelope("partners", List.of(longPartner(), longPartner()));

    String json = host.writeValueAsString(envelope);

    assertThat(json).contains(LONG).contains("\n");
    assertThat(host.readValue(json, Envelope.class)).isEqualTo(envelope);
    assertThat(host.readValue(host.writeValueAsString(longPartner()), PartnerSnapshot.class))
        .isEqualTo(longPartner());
    assertThatThrownBy(
            () ->
                host.readValue(
                    longPartner().toJson().replace("\"asOf\"", "\"as_of\""), PartnerSnapshot.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("as_of");
  }

  private static List<Finding> findings(Throwable thrown) {
    assertThat(thrown).isInstanceOf(JsonMappingException.class);
    return ((InvalidRecordException) thrown.getCause()).findings();
  }

  @Test
  void wrongDocumentIsAFaultOfTheMappingThatNamesAllProblems() {
    assertThatThrownBy(
            () ->
                mapper.readValue(
                    "{\"format\": \"pvi-partner/1\", \"a\": 1}", PartnerSnapshot.class))
        .satisfies(
            thrown ->
                assertThat(findings(thrown))
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly(
                        "unknown-field pvi-partner/1 /a",
                        "missing-field pvi-partner/1",
                        "missing-field pvi-partner/1"));
    assertThatThrownBy(() -> mapper.readValue("{\"format\": \"pvi-score/1\"", PartnerScore.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void wrongDocumentWithinOthersIsFoundInBoth() {
    String json =
        "{\"kind\": \"x\", \"partners\": ["
            + longPartner().toJson()
            + ", {\"format\": \"pvi-partner/1\", \"id\": \"p\", \"id\": \"q\","
            + " \"asOf\": \"2026-08-31\", \"readings\": {\"P\": {}}}]}";

    assertThatThrownBy(() -> mapper.readValue(json, Envelope.class))
        .hasMessageContaining("partners\"]->java.util.ArrayList[1]")
        .satisfies(
            thrown ->
                assertThat(findings(thrown))
                    .extracting(finding -> finding.code() + " " + finding.place().pointer())
                    .containsExactly("duplicate-field /id", "out-of-range /readings/P"));
  }

  @Test
  void documentWithoutItsFormatIsNone() {
    String json = longPartner().toJson().replace("\"format\":\"pvi-partner/1\",", "");

    assertThatThrownBy(() -> mapper.readValue(json, PartnerSnapshot.class))
        .satisfies(
            thrown ->
                assertThat(findings(thrown))
                    .extracting(Finding::code)
                    .containsExactly("wrong-format"));
  }

  @Test
  void scoreIsReadAsItWasWritten() throws JsonProcessingException {
    PartnerScore score =
        TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 3}")
            .scorer()
            .score(partner().reading("p", "m", reading("1")).build());

    PartnerScore read = mapper.readValue(mapper.writeValueAsString(score), PartnerScore.class);

    assertThat(read.toJson()).isEqualTo(score.toJson());
  }

  @Test
  void ruleBookIsWrittenAsTheDocumentThatStatesIt() throws JsonProcessingException {
    RuleBook whole = RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 8, 31));
    RuleBook layer =
        RuleBooks.parse(
            "layer",
            "{\"format\": \"pvi-rule-book/1\", \"id\": \"ours\", \"version\": \"1\","
                + " \"title\": \"Ours\", \"extends\": \""
                + whole
                + "\"}");

    for (RuleBook book : List.of(whole, layer)) {
      RuleBook read = mapper.readValue(mapper.writeValueAsString(book), RuleBook.class);

      assertThat(read.identity()).isEqualTo(book.identity());
    }
    assertThat(mapper.<JsonNode>valueToTree(layer).size()).isEqualTo(5);
  }

  @Test
  void wrongRuleBookIsAFaultOfTheMappingToo() {
    assertThatThrownBy(() -> mapper.readValue("{\"format\": \"pvi-rule-book/1\"}", RuleBook.class))
        .isInstanceOf(JsonMappingException.class)
        .cause()
        .isInstanceOfSatisfying(
            BookException.class,
            thrown ->
                assertThat(thrown.findings())
                    .allSatisfy(finding -> assertThat(finding.place().line()).isZero()));
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
