package coop.meent.shares.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Kind;
import coop.meent.shares.ledger.MalformedDeed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An entry that a program wants recorded.
///
/// @param kind e.g. `ISSUE`
/// @param effective the legal date, e.g. `2026-11-22`
/// @param deed what is to be done, in the fields of its kind
/// @param cause reference of a decision or request; never a name
/// @param documents SHA-256 of what proves it, 64 hexadecimal digits each
record EntryInput(
        @Nullable String kind,
        @Nullable String effective,
        @Nullable Map<String, Object> deed,
        @Nullable String cause,
        @Nullable List<String> documents) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static EntryInput of(Draft draft) {
        return new EntryInput(
                draft.deed().kind().name(),
                draft.effective().toString(),
                EntryJson.deed(draft.deed()),
                draft.cause(),
                draft.documents());
    }

    static EntryInput read(String json) {
        try {
            return JSON.readValue(json, EntryInput.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String json() {
        return text(this);
    }

    /// {@return what the ledger judges}
    ///
    /// @throws MeentException invalid, with the field that cannot be read
    Draft draft(By by) {
        var papers = Objects.requireNonNullElse(documents, List.<String>of());
        return new Draft(
                readDay(),
                readDeed(),
                by,
                Objects.requireNonNullElse(cause, ""),
                List.copyOf(papers));
    }

    private LocalDate readDay() {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(effective, ""));
        } catch (DateTimeParseException noDay) {
            throw invalid("effective", "shares.api.day");
        }
    }

    private String readKind() {
        var said = Objects.requireNonNullElse(kind, "");
        if (said.equals(Kind.CHECKPOINT.name())) {
            throw invalid("kind", "shares.api.kind");
        }
        return said;
    }

    private Deed readDeed() {
        try {
            var fields = Objects.requireNonNullElse(deed, Map.<String, Object>of());
            return Canon.deed(readKind(), text(fields));
        } catch (MalformedDeed malformed) {
            boolean ofKind = malformed.field().equals("kind");
            throw ofKind
                    ? invalid("kind", "shares.api.kind")
                    : invalid("deed." + malformed.field(), "shares.api.malformed");
        }
    }

    private static MeentException invalid(String field, String key) {
        return MeentException.invalid(List.of(Problem.of(field, key)));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
