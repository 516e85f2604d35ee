package coop.meent.core;

import coop.meent.api.Markdown;

/// Markdown, as the api offers it to plugins.
record SafeMarkdown(coop.meent.core.text.Markdown markdown) implements Markdown {
    @Override
    public String html(String text) {
        return markdown.toHtml(text);
    }

    @Override
    public String text(String text) {
        return markdown.toPlainText(text);
    }
}
