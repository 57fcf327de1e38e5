package org.sira.intake;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads where the cells of a sheet say they stand, before a reader makes room for them. */
final class XlsxCells {

  /** The columns A to XFD, which are all that a workbook has. */
  private static final int COLUMNS = 16_384;
  private static final int LETTERS = 26;
  private static final XMLInputFactory XML = XMLInputFactory.newInstance();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private XlsxCells() {}

  /** Refuses a sheet with a cell in a column that no workbook has: a few bytes that would fill the memory. */
  static void refuseFarAway(InputStream sheet) throws XMLStreamException {
    var xml = XML.createXMLStreamReader(sheet);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && "c".equals(xml.getLocalName())
          && column(xml.getAttributeValue(null, "r")) > COLUMNS) {
        throw ManifestRefusals.unreadable();
      }
    }
  }

  private static long column(String reference) {
    long column = 0;
    for (int i = 0; reference != null && i < reference.length() && column <= COLUMNS; i++) {
      var letter = Character.toUpperCase(reference.charAt(i));
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column;
  }
}
