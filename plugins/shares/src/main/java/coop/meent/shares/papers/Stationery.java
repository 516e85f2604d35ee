package coop.meent.shares.papers;

import coop.meent.api.Organisation;
import coop.meent.api.Paper;
import coop.meent.api.Platform;
import java.util.HashMap;
import java.util.Map;

/// What all papers of a register have: whose it is, and how to check it.
final class Stationery {
    private final Platform platform;

    Stationery(Platform platform) {
        this.platform = platform;
    }

    Wording in(String language) {
        return new Wording(platform.texts(), language);
    }

    /// {@return the paper}
    ///
    /// @param template below `shares/papers/`
    /// @param title message key below `shares.papers.`
    Paper paper(State state, Wording words, String template, String title, Map<String, ?> content) {
        var model = new HashMap<String, Object>(content);
        model.put("state", state);
        model.put("cooperative", cooperative(state));
        model.put("check", platform.links().absolute("/shares/check", words.language()));
        return new Paper(
                "shares/papers/" + template,
                words.language(),
                model,
                words.say(title),
                cooperative(state),
                state.made().atStartOfDay(platform.clock().getZone()).toInstant(),
                foot(state, words));
    }

    private String cooperative(State state) {
        var register = state.register();
        return platform.organisations()
                .find(register.organisation())
                .map(Organisation::name)
                .orElse(register.name());
    }

    private String foot(State state, Wording words) {
        var day = state.recorded().atZone(platform.clock().getZone()).toLocalDate();
        return words.say(
                        "foot",
                        state.register().name(),
                        words.number(state.seq()),
                        words.day(day),
                        words.day(state.made()))
                + "\n"
                + state.last().text()
                + "\n"
                + words.say(
                        "foot.check", platform.links().absolute("/shares/check", words.language()));
    }
}
