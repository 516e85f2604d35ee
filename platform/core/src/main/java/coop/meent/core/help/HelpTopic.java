package coop.meent.core.help;

import coop.meent.core.text.Language;
import java.util.Map;
import java.util.Objects;

/// Something that is explained.
///
/// @param id as in its address: `account`, `team.mail`, `jobs.post`
/// @param owner `core` or a plugin's id
/// @param team whether it is for those who run the site
public record HelpTopic(String id, String owner, boolean team, Map<Language, HelpText> texts) {
    public HelpTopic {
        texts = Map.copyOf(texts);
    }

    /// {@return its address, without language}
    public String path() {
        return "/help/" + id;
    }

    /// {@return what it says}
    public HelpText text(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
