package coop.meent.core.web;

import coop.meent.core.text.Language;
import coop.meent.core.themes.PageView;
import java.util.List;

/// Knows what stands at the foot of every page, besides the help.
@FunctionalInterface
public interface FooterSource {
    /// {@return the links, labelled in the language}
    List<PageView.Item> links(Language language);
}
