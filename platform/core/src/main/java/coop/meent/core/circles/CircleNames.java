package coop.meent.core.circles;

import coop.meent.api.Audience;
import coop.meent.api.Audiences.Choice;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// What people call an audience, in their language.
///
/// @param groups the name of a group, if there is such a group
public record CircleNames(
        Texts texts,
        Organisations organisations,
        LongFunction<Optional<String>> groups,
        Capabilities capabilities) {
    /// An audience taken apart: `role`, `registrar` and `42` of `role:registrar@42`.
    private record Parts(String kind, String what, String where) {
        static Parts of(Audience audience) {
            var halves = audience.term().split(":", 2);
            var rest = halves.length > 1 ? halves[1].split("@", 2) : new String[] {""};
            return new Parts(halves[0], rest[0], rest.length > 1 ? rest[1] : "");
        }
    }

    String name(Audience audience, String language) {
        var parts = Parts.of(audience);
        return switch (parts.kind()) {
            case "public", "members", "team" -> text(language, parts.kind());
            case "org" -> text(language, "org", organisation(parts.what(), language));
            case "group" -> text(language, "group", group(parts.what(), language));
            case "can" -> capability(parts.what(), language);
            case "role" -> role(parts, language);
            case "reads" -> text(language, "public");
            case "person" -> text(language, "person");
            default -> throw new IllegalArgumentException("no audience: " + audience);
        };
    }

    /// {@return it as a line of a choice}
    Choice choice(Audience audience, String language) {
        var kind = Parts.of(audience).kind();
        return new Choice(
                audience.term(), name(audience, language), text(language, kind + ".hint"));
    }

    /// {@return these as lines of a choice}
    List<Choice> choices(List<Audience> audiences, String language) {
        return audiences.stream().map(it -> choice(it, language)).toList();
    }

    private String role(Parts parts, String language) {
        if (parts.what().equals("team")) {
            return text(language, "team");
        }
        var role = text(language, "role." + parts.what());
        return parts.where().isEmpty()
                ? role
                : text(language, "role.at", role, organisation(parts.where(), language));
    }

    private String capability(String capability, String language) {
        return capability.equals(Openings.MEMBER)
                ? text(language, "members")
                : capabilities
                        .name(capability, language)
                        .orElseGet(() -> text(language, "can.unknown"));
    }

    private String organisation(String id, String language) {
        return organisations
                .find(Long.parseLong(id))
                .map(Organisation::name)
                .orElseGet(() -> text(language, "gone"));
    }

    private String group(String id, String language) {
        return groups.apply(Long.parseLong(id)).orElseGet(() -> text(language, "gone"));
    }

    private String text(String language, String key, Object... arguments) {
        return texts.text(language, "audience." + key, arguments);
    }
}
