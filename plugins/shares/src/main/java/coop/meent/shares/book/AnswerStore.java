package coop.meent.shares.book;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.ledger.Verdict.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What was answered under a key, in the database.
final class AnswerStore {
    private static final String INSERT =
            """
            INSERT INTO shares.answer (
                   register_id, key, content, first_seq, last_seq, refusal, answered_at)
            VALUES (:register, :key, :content, :first, :last, :refusal::jsonb, :at)
            """;

    /// The answer of the first time.
    sealed interface Answer {
        /// SHA-256 of what was asked, in hexadecimal digits.
        String content();

        /// It was recorded.
        record Given(String content, long first, long last) implements Answer {}

        /// It was refused.
        record Denied(String content, Refused refused) implements Answer {}
    }

    /// The reasons of a refusal, as they are kept.
    private record Kept(int draft, List<KeptReason> reasons) {}

    private record KeptReason(String code, String field, List<Object> arguments) {}

    /// {@return what was answered under these keys}
    Map<String, Answer> find(Handle db, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return db
                .createQuery(
                        """
                        SELECT key, encode(content, 'hex') AS content, first_seq, last_seq,
                               refusal::text AS refusal_text
                          FROM shares.answer WHERE key = ANY(:keys)
                        """)
                .bindArray("keys", String.class, List.copyOf(keys))
                .map((row, _) -> Map.entry(row.getString("key"), answer(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(Handle db, long register, Map<String, Answer> answers, Instant at) {
        if (answers.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch(INSERT);
        answers.forEach((key, answer) -> add(batch.bind("register", register), key, answer, at));
        int[] kept = batch.execute();
        if (kept.length != answers.size()) {
            throw new IllegalStateException("not every answer is kept");
        }
    }

    private static void add(PreparedBatch batch, String key, Answer answer, Instant at) {
        var given =
                answer instanceof Answer.Given it
                        ? Optional.of(it)
                        : Optional.<Answer.Given>empty();
        var refusal = answer instanceof Answer.Denied(_, var refused) ? json(refused) : null;
        batch.bind("key", key)
                .bind("content", HexFormat.of().parseHex(answer.content()))
                .bind("first", given.map(Answer.Given::first).orElse(null))
                .bind("last", given.map(Answer.Given::last).orElse(null))
                .bind("refusal", refusal)
                .bind("at", at)
                .add();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var content = row.getString("content");
        var refusal = row.getString("refusal_text");
        return refusal == null
                ? new Answer.Given(content, row.getLong("first_seq"), row.getLong("last_seq"))
                : new Answer.Denied(content, refused(refusal));
    }

    private static String json(Refused refused) {
        var reasons =
                refused.reasons().stream()
                        .map(it ->
                                new KeptReason(
                                        it.code(),
                                        it.field(),
                                        it.arguments().stream().map(AnswerStore::kept).toList()))
                        .toList();
        return Json.text(new Kept(refused.draft(), reasons));
    }

    // a date is told from a text by being wrapped
    private static Object kept(Object argument) {
        return switch (argument) {
            case LocalDate date -> Map.of("date", date.toString());
            case Number number -> number;
            case List<?> list -> list.stream().map(AnswerStore::kept).toList();
            default -> argument.toString();
        };
    }

    private static Refused refused(String json) {
        var kept = Json.tree(json);
        var reasons = new ArrayList<Reason>();
        for (var reason : kept.path("reasons")) {
            var arguments = new ArrayList<Object>();
            reason.path("arguments").forEach(it -> arguments.add(argument(it)));
            var code = reason.path("code").asText();
            reasons.add(new Reason(code, reason.path("field").asText(), arguments));
        }
        return new Refused(reasons, kept.path("draft").asInt());
    }

    private static Object argument(JsonNode kept) {
        if (kept.isArray()) {
            var list = new ArrayList<Object>();
            kept.forEach(it -> list.add(argument(it)));
            return list;
        }
        return kept.isNumber()
                ? (Object) kept.asLong()
                : kept.isObject() ? LocalDate.parse(kept.path("date").asText()) : kept.asText();
    }
}
