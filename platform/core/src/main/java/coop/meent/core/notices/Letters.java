package coop.meent.core.notices;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.Texts;
import coop.meent.core.mail.OutgoingMail;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.core.notices.DueStore.Due;
import coop.meent.core.notices.DueStore.Reader;
import coop.meent.core.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Writes what a person gets by mail about what is due to them, in their language.
final class Letters {
    private static final int MOST_AT_ONCE = 3;

    private final Texts texts;
    private final Links links;
    private final NoticeKinds kinds;
    private final NoticeWords words;

    Letters(Texts texts, Links links, NoticeKinds kinds) {
        this.texts = texts;
        this.links = links;
        this.kinds = kinds;
        this.words = new NoticeWords(kinds);
    }

    private record Content(String subject, String text, Mail.Action action) {}

    /// {@return what one person is told, by mail: what they want at once is a mail of its own while
    /// that is little, everything else one mail; of several notices about one thing only the
    /// newest}
    static List<List<Due>> sorted(List<Due> all) {
        var newest = new LinkedHashMap<String, Due>();
        all.forEach(it -> newest.put(it.row().subject(), it));
        var atOnce = newest.values().stream().filter(Due::atOnce).toList();
        if (atOnce.size() > MOST_AT_ONCE) {
            return List.of(List.copyOf(newest.values()));
        }
        var mails = new ArrayList<List<Due>>();
        atOnce.forEach(it -> mails.add(List.of(it)));
        var gathered = newest.values().stream().filter(it -> !it.atOnce()).toList();
        if (!gathered.isEmpty()) {
            mails.add(gathered);
        }
        return mails;
    }

    /// {@return the mail about these, of which there is at least one}
    ///
    /// @param token of the link that ends such mails
    OutgoingMail write(Reader to, List<Due> items, String token) {
        var language = Language.ofTag(to.language()).orElse(Language.NL);
        var content = content(to, items, language);
        return new OutgoingMail(
                OptionalLong.of(to.person()),
                new Recipient(to.name(), to.address(), to.language()),
                content.subject(),
                content.text(),
                Optional.of(content.action()),
                Optional.of(
                        new OutgoingMail.Stop(
                                links.absolute("/api/v1/notices/mute/" + token, "nl"),
                                links.absolute("/notices/mute/" + token, to.language()))));
    }

    private Content content(Reader to, List<Due> items, Language language) {
        if (to.bare()) {
            return bare(items.size(), language);
        }
        return items.size() == 1
                ? single(items.getFirst().row(), language)
                : digest(items, language);
    }

    private Content bare(int size, Language language) {
        return new Content(
                text(language, "notices.mail.bare.subject", site(language)),
                text(language, "notices.mail.bare.text", size),
                all(language));
    }

    private Content single(NoticeRow row, Language language) {
        var line = words.line(row, language);
        var label = kinds.find(row.kind()).map(it -> it.explanation(language)).orElse("");
        return new Content(
                line,
                words.more(row, language, ".text").orElse(line + ".\n\n" + label),
                new Mail.Action(
                        words.more(row, language, ".button")
                                .orElseGet(() -> text(language, "notices.mail.open")),
                        links.absolute(row.words().path(), language.tag())));
    }

    private Content digest(List<Due> items, Language language) {
        var byKind = new TreeMap<String, List<String>>();
        for (var item : items) {
            var row = item.row();
            var lines = byKind.computeIfAbsent(row.kind(), _ -> new ArrayList<>());
            lines.add(words.line(row, language));
            lines.add(links.absolute(row.words().path(), language.tag()));
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text(language, "notices.mail.digest", items.size()));
        byKind.forEach((kind, lines) ->
                paragraphs.add(label(kind, language) + ":\n" + String.join("\n", lines)));
        return new Content(
                text(language, "notices.mail.digest.subject", items.size(), site(language)),
                String.join("\n\n", paragraphs),
                all(language));
    }

    private String label(String kind, Language language) {
        return kinds.find(kind).map(it -> it.label(language)).orElse(kind);
    }

    private Mail.Action all(Language language) {
        return new Mail.Action(
                text(language, "notices.mail.all"), links.absolute("/me/notices", language.tag()));
    }

    private String site(Language language) {
        return text(language, "site.name");
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.text(language.tag(), key, arguments);
    }
}
