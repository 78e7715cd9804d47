package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A distributed engine sends an exception from the machine that met it to the one that asked. */
class SerializationTest {

  private static final Code CODE = Code.of("too-little", "{amount,number} of {limit}", "Add more.");

  private static Findings findings() {
    Findings findings = new Findings();
    findings.error(
        new Place("book.json", "/a", 3, 7), CODE, "amount", new BigDecimal("1.50"), "limit", 2);
    findings.add(
        Finding.of(Severity.WARNING, Place.of("book.json", ""), CODE).suggest("add the rest"));
    return findings;
  }

  @SuppressWarnings("unchecked") // what was written is of the type that is read
  private static <T> T sent(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Test
  void exceptionsKeepTheirFindings() throws Exception {
    BookException book = new BookException(findings().all());
    InvalidRecordException record = new InvalidRecordException(findings().all());

    assertThat(sent(book).findings()).isEqualTo(findings().all());
    assertThat(sent(book)).hasMessage(book.getMessage());
    assertThat(sent(record).findings()).isEqualTo(findings().all());
    assertThat(sent(record)).hasMessage(record.getMessage());
  }

  @Test
  void findingsAndReasonsArriveAsTheyWere() throws Exception {
    for (Finding finding : findings().all()) {
      assertThat(sent(finding)).isEqualTo(finding).hasSameHashCodeAs(finding);
      assertThat(sent(finding)).hasToString(finding.toString());
      assertThat(sent(finding.reason())).isEqualTo(finding.reason());
    }
  }
}
