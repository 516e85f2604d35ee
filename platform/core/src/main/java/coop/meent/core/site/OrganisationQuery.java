package coop.meent.core.site;

import coop.meent.api.Slice;
import coop.meent.core.membership.Folded;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationsInMemory;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody looks for in the directory; everything may be empty.
///
/// @param q words of the name
/// @param letter with which the name begins
/// @param member `yes` or `no`
/// @param after the id of the last organisation that was seen
record OrganisationQuery(
        String q,
        String sector,
        String place,
        String legalForm,
        String letter,
        String member,
        String after) {
    static OrganisationQuery of(Context ctx, String cursor) {
        return new OrganisationQuery(
                value(ctx, "q"),
                value(ctx, "sector"),
                value(ctx, "place"),
                value(ctx, "legalForm"),
                value(ctx, "letter"),
                value(ctx, "member"),
                value(ctx, cursor));
    }

    private static String value(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    }

    /// {@return what is found, by name}
    List<KnownOrganisation> found(OrganisationsInMemory organisations, LocalDate today) {
        var words = Folded.words(q);
        return organisations.byName().stream()
                .filter(one -> sector.isEmpty() || sector.equals(one.data().sector()))
                .filter(one -> legalForm.isEmpty() || legalForm.equals(one.data().legalForm()))
                .filter(one -> place.isEmpty() || place.equalsIgnoreCase(one.data().place()))
                .filter(one -> begins(organisations.folded(one.id())))
                .filter(one -> words.stream().allMatch(organisations.folded(one.id())::contains))
                .filter(one -> membership(organisations, one, today))
                .toList();
    }

    private boolean begins(String folded) {
        return letter.isEmpty() || folded.startsWith(Folded.key(letter));
    }

    private boolean membership(
            OrganisationsInMemory organisations, KnownOrganisation one, LocalDate today) {
        return switch (member) {
            case "yes" -> organisations.standing(one.id(), today).member();
            case "no" -> !organisations.standing(one.id(), today).member();
            default -> true;
        };
    }

    /// {@return the piece that comes after the cursor}
    Slice<KnownOrganisation> slice(List<KnownOrganisation> found, int limit) {
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            if (Long.toString(found.get(i).id()).equals(after)) {
                from = i + 1;
            }
        }
        var rows = found.subList(from, Math.min(found.size(), from + limit + 1));
        return Slice.of(rows, limit, one -> Long.toString(one.id()));
    }

    /// {@return the address of what follows, with everything that was asked}
    String next(String path, String cursor) {
        return path + "?" + encoded(Map.of("after", cursor));
    }

    /// {@return the address of the same question with another letter}
    String with(String path, String otherLetter) {
        return path + "?" + encoded(Map.of("letter", otherLetter));
    }

    private String encoded(Map<String, String> other) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("sector", sector);
        all.put("place", place);
        all.put("legalForm", legalForm);
        all.put("letter", letter);
        all.put("member", member);
        all.putAll(other);
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one ->
                        one.getKey()
                                + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
