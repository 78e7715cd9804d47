package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    assertThatThrownBy(() -> Reason.of(CODE, 1, "amount"))
        .hasMessage("arguments of too-little must be names and values in turn");
    assertThatThrownBy(() -> Reason.of(CODE, "amount", 1, "limit", 2, "amount", 3))
        .hasMessage("arguments of too-little must have one value per name");
  }

  /** A reason must not keep a score alive, nor change with it. */
  @Test
  void whatIsNoFigureBecomesTextAtOnce() {
    StringBuilder growing = new StringBuilder("few");
    Reason reason = Reason.of(CODE, "amount", growing);
    growing.append(" and more");

    assertThat(reason.arguments()).containsEntry("amount", "few");
  }

  @Test
  void supplierIsAskedForItsTextWhenSomeoneReadsIt() {
    List<String> asked = new ArrayList<>();
    Supplier<String> later =
        () -> {
          asked.add("once");
          return "many";
        };
    Reason reason = Reason.of(CODE, "amount", later);
    assertThat(asked).isEmpty();

    assertThat(reason.arguments()).containsEntry("amount", "many");
    assertThat(reason.text()).startsWith("many of");
    assertThat(asked).hasSize(1);
  }

  @Test
  void argumentsAreThoseOfTheCall() {
    Object[] arguments = {"amount", 1};
    Reason reason = Reason.of(CODE, arguments);
    arguments[1] = 2;

    assertThat(reason.arguments()).containsEntry("amount", "1");
  }

  @Test
  void equalReasonsSayTheSame() {
    Reason seven = Reason.of(CODE, "amount", new BigDecimal("7.0"));
    Reason read = new Reason(seven.code(), seven.template(), seven.arguments());

    assertThat(seven).isEqualTo(read).hasSameHashCodeAs(read);
    assertThat(seven).isEqualTo(Reason.of(CODE, "amount", "7"));
    assertThat(seven)
        .isNotEqualTo(Reason.of(CODE, "amount", 8))
        .isNotEqualTo(new Reason("other", CODE.template(), seven.arguments()))
        .isNotEqualTo(new Reason(CODE.id(), "other", seven.arguments()))
        .isNotEqualTo("7");
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
