package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pvi.PviModule;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.BookException;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("class-path")
class CpiModuleTest {

  private final ObjectMapper plain = new ObjectMapper().registerModule(new CpiModule());

  private final ObjectMapper host =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new PviModule())
          .addModule(new CpiModule())
          .build();

  private record Quarter(Earnings whatWasDone, List<RebateStatement> statements) {}

  private static Earnings deals() {
    return earnings()
        .booking("a", day("2026-03-10"), "networking", usd("123456789012345678.123456789012345678"))
        .booking("b", day("2026-03-11"), "networking", usd("0.000000000000000001"))
        .build();
  }

  private static RebateStatement statement() {
    return RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi"))
        .calculate(
            TestScores.withPractice("6.37", "Basic"),
            earnings().booking("a", day("2026-03-10"), "networking", usd("1000.10")).build());
  }

  @Test
  void documentsAreReadAsTheyWereWrittenWhateverTheMapperMakesOfItsOwn()
      throws JsonProcessingException {
    for (ObjectMapper mapper : List.of(plain, host)) {
      Quarter quarter = new Quarter(deals(), List.of(statement()));

      assertThat(mapper.readValue(mapper.writeValueAsString(quarter), Quarter.class))
          .isEqualTo(quarter);
      assertThat(mapper.readValue(mapper.writeValueAsString(deals()), Earnings.class))
          .isEqualTo(deals());
      assertThat(mapper.readValue(statement().toPrettyJson(), RebateStatement.class))
          .isEqualTo(statement());
    }
    assertThat(host.writeValueAsString(new Quarter(deals(), List.of())))
        .contains("\"what_was_done\" : {\n", "\"format\" : \"pvi-earnings/1\"");
  }

  @Test
  void incentiveBookIsWrittenAsTheDocumentThatStatesIt() throws JsonProcessingException {
    IncentiveBook book = IncentiveBooks.bundled("cisco-cpi").at(day("2026-08-31"));

    IncentiveBook again = host.readValue(host.writeValueAsString(book), IncentiveBook.class);

    assertThat(again.identity()).isEqualTo(book.identity());
  }

  @Test
  void whatTheModuleOfTheIndexReadsIsReadHereToo() throws JsonProcessingException {
    String json = "{\"format\": \"pvi-partner/1\", \"id\": \"p\", \"asOf\": \"2026-08-31\"}";

    assertThat(plain.readValue(json, PartnerSnapshot.class).id()).isEqualTo("p");
  }

  @Test
  void wrongDocumentIsAFaultOfTheMapping() {
    String earnings = deals().toJson().replace("\"2026-03-10\"", "\"10.03.2026\"");

    assertThatThrownBy(
            () ->
                plain.readValue(
                    "{\"whatWasDone\": " + earnings + ", \"statements\": []}", Quarter.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("[\"whatWasDone\"]")
        .cause()
        .isInstanceOfSatisfying(
            InvalidRecordException.class,
            thrown ->
                assertThat(thrown.findings())
                    .extracting(finding -> finding.place().toString())
                    .containsExactly("pvi-earnings/1 /events/0/date"));
    assertThatThrownBy(
            () -> plain.readValue("{\"format\": \"pvi-statement/1\"}", RebateStatement.class))
        .isInstanceOf(JsonMappingException.class)
        .hasCauseInstanceOf(InvalidRecordException.class);
    assertThatThrownBy(() -> plain.readValue("{\"format\": \"x\"}", IncentiveBook.class))
        .isInstanceOf(JsonMappingException.class)
        .hasCauseInstanceOf(BookException.class);
  }
}
