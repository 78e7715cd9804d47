package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReasonTest {

  private static final Code CODE =
      Code.of("too-little", "{amount,number} of {limit}, {amount,fixed} or {missing}", "Add more.");

  @Test
  void textShowsEachFigureAsTheTemplateAsks() {
    Reason reason = Reason.of(CODE, "amount", new BigDecimal("1234567.895"), "limit", "$1 {limit}");

    assertThat(reason.text()).isEqualTo("1,234,567.9 of $1 {limit}, 1,234,567.90 or {missing}");
    assertThat(reason).hasToString("too-little: " + reason.text());
  }

  @Test
  void argumentsKeepEveryDigit() {
    Reason reason = Reason.of(CODE, "amount", new BigDecimal("1234567.8950"), "count", 7);

    assertThat(reason.arguments())
        .containsEntry("amount", "1234567.895")
        .containsEntry("count", "7");
  }

  @Test
  void valueThatIsNoDecimalIsShownAsItIs() {
    assertThat(Reason.of(CODE, "amount", "many").text()).startsWith("many of {limit}, many or");
  }

  @Test
  void argumentsAreNamesAndValuesInTurn() {
    assertThatThrownBy(() -> Reason.of(CODE, "amount"))
        .hasMessage("arguments of too-little must be names and values in turn");
  }

  @Test
  void reasonPrintsWithoutItsCode() {
    Reason old = new Reason("gone", "was {what}", ImmutableSortedMap.of("what", "here"));

    assertThat(old.text()).isEqualTo("was here");
  }

  @Test
  void idOfAnEnumCodeIsItsNameWithHyphens() {
    enum Sample implements Code {
      VERY_WRONG;

      @Override
      public String template() {
        return "";
      }

      @Override
      public String documentation() {
        return "";
      }
    }

    assertThat(Sample.VERY_WRONG.id()).isEqualTo("very-wrong");
    assertThat(CODE.id()).isEqualTo("too-little");
    assertThat(CODE.documentation()).isEqualTo("Add more.");
  }
}
