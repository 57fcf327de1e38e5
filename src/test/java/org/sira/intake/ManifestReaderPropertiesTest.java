package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sira.shared.Refusal;

class ManifestReaderPropertiesTest {

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property(tries = 500)
  void anyCellsBelowGoodTitlesAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
    readOrRefuse(joined((Manifests.TITLES + "\n").getBytes(StandardCharsets.UTF_8), bytes));
  }

  @Property(tries = 300)
  void aDamagedWorkbookIsReadOrRefused(@ForAll @IntRange(max = 3_000) int at, @ForAll byte value) {
    var file = Workbooks.small();
    file[at % file.length] = value;
    readOrRefuse(file);
  }

  private static void readOrRefuse(byte[] file) {
    try {
      var manifest = ManifestReader.read(file);
      var result = ManifestCheck.check(manifest, Manifests.TODAY);
      assertThat(result.travellers().size() + result.refused().size()).isEqualTo(manifest.rows().size());
    } catch (Refusal refusal) {
      assertThat(refusal.code()).startsWith("MANIFEST_");
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
