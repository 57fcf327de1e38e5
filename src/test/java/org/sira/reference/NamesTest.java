package org.sira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({"ML,ML", "ml,ML", "MLI,ML", "Mali,ML", "Malienne,ML", "MALIEN,ML", "malian,ML", "Libye,LY", "Libya,LY",
      "Côte d’Ivoire,CI", "Cote d'Ivoire,CI", "Ivory Coast,CI", "ivoirienne,CI", "nigérien,NE", "nigérian,NG",
      "Algérie,DZ", "Burkinabè,BF", "Guinée,GN", "Sénégal,SN", "Allemagne,DE", "Niger,NE"})
  void aCountryIsKnownByCodeNameAndAdjective(String text, String code) {
    assertThat(Countries.code(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", "Ruritanie", "malinois", "\u0000"})
  void whatNamesNoCountryIsNotGuessed(String text) {
    assertThat(Countries.code(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"bm,bm", "Bambara,bm", "SNK,snk", "Soninké,snk", "songhay,ses", "français,fr", "Tamasheq,taq", "Peul,ff"})
  void aLanguageIsKnownByCodeAndName(String text, String code) {
    assertThat(Languages.code(text)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"+223 76112233,+22376112233", "76 11 22 33,+22376112233", "00223 76 11 22 33,+22376112233",
      "+223 59438501,+22359438501", "+218 91 234 5678,+218912345678"})
  void aNumberIsKeptInItsInternationalForm(String text, String e164) {
    assertThat(Phones.e164(text)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "", "néant", "+223", "761122334455667788"})
  void whatIsNoNumberIsNotKept(String text) {
    assertThat(Phones.e164(text)).isEmpty();
  }
}
