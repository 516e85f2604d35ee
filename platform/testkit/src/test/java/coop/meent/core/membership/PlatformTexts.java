package coop.meent.core.membership;

import coop.meent.api.Texts;
import coop.meent.core.text.Language;
import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import coop.meent.core.text.Resources;
import java.util.Arrays;
import java.util.List;

/// The platform's own words; a missing one is an error.
public final class PlatformTexts implements Texts {
    private final Messages messages =
            new Messages(
                    List.of(
                            MessageBundle.load(
                                    "core", Resources.of(PlatformTexts.class.getClassLoader()))),
                    true);

    @Override
    public String text(String language, String key, Object... arguments) {
        var known =
                Arrays.stream(Language.values())
                        .filter(it -> it.tag().equals(language))
                        .findFirst()
                        .orElseThrow();
        return messages.text(known, key, arguments);
    }
}
