package dev.pvi.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What an id is, held against the pattern that the documents' schemas state. */
final class IdsProperties {

  @Property
  void anIdIsWhatThePatternSays(
      @ForAll
          @StringLength(max = 6)
          @Chars({'-', '.', ':', '_', ' ', 'A', 'é', '/', '{', '`'})
          @CharRange(from = '0', to = '1')
          @CharRange(from = 'a', to = 'b')
          String text) {
    assertEquals(text.matches("[a-z0-9]+(?:[-.:][a-z0-9]+)*"), isId(text), text);
  }

  @Property(tries = 20)
  void anIdHasAtMostTwoHundredLetters(@ForAll @IntRange(min = 199, max = 202) int length) {
    assertEquals(length <= 200, isId("z".repeat(length)));
  }

  private static boolean isId(String text) {
    try {
      Ids.check("id", text);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
