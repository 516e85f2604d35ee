package coop.meent.core.files;

import coop.meent.api.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/// The zips that Office and LibreOffice write. Nothing of them is unpacked but the few bytes that
/// say what it is.
final class OfficeFile {
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int LONGEST = 100;

    private static final Map<String, Recognised> BY_FOLDER =
            Map.of(
                    "word/document.xml", office(OPEN_XML + "wordprocessingml.document", ".docx"),
                    "xl/workbook.xml", office(OPEN_XML + "spreadsheetml.sheet", ".xlsx"),
                    "ppt/presentation.xml",
                            office(OPEN_XML + "presentationml.presentation", ".pptx"));

    private static final Map<String, Recognised> BY_TYPE =
            Map.of(
                    OPEN_DOCUMENT + "text", office(OPEN_DOCUMENT + "text", ".odt"),
                    OPEN_DOCUMENT + "spreadsheet", office(OPEN_DOCUMENT + "spreadsheet", ".ods"),
                    OPEN_DOCUMENT + "presentation", office(OPEN_DOCUMENT + "presentation", ".odp"));

    private OfficeFile() {}

    private static Recognised office(String mediaType, String ending) {
        return new Recognised(FileKind.OFFICE, mediaType, ending);
    }

    static Optional<Recognised> of(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return BY_FOLDER.entrySet().stream()
                        .filter(it -> zip.getEntry(it.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst();
            }
            var type = zip.getEntry("mimetype");
            if (type == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(type)) {
                var said = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII).strip();
                return Optional.ofNullable(BY_TYPE.get(said));
            }
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
