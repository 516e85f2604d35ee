package coop.meent.knowledge.questions;

import coop.meent.api.Listener;
import coop.meent.api.SiteEvent.ArticleProposed;
import coop.meent.api.Transaction;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.articles.Card;
import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.articles.Proposal;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Makes a draft of what another plugin proposes: one, however often the same comes.
final class ProposedArticles {
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");

    private final Collections collections = new Collections();
    private final ArticleDesk articles;

    ProposedArticles(ArticleDesk articles) {
        this.articles = articles;
    }

    Listener<ArticleProposed> listener() {
        return new Listener<>("proposals", ArticleProposed.class, this::hear);
    }

    private void hear(Transaction tx, Listener.Heard<ArticleProposed> heard) {
        var event = heard.event();
        target(tx.handle(), event)
                .ifPresentOrElse(
                        it -> keep(tx, heard, it),
                        () -> tx.audit("article.proposed", "event:" + heard.id(), Map.of()));
    }

    private void keep(Transaction tx, Listener.Heard<ArticleProposed> heard, Collection into) {
        var event = heard.event();
        var proposal =
                new Proposal(
                        key(heard.from(), event),
                        into.id(),
                        card(event),
                        event.markdown() + "\n\n[" + event.source() + "](" + event.source() + ")",
                        event.author(),
                        OptionalLong.empty());
        var made = articles.draftFrom(tx, proposal);
        tx.audit("article.proposed", made.article().subject(), Map.of("event", heard.id()));
    }

    // the same text from the same page is the same proposal, whenever it is told
    private static String key(String from, ArticleProposed event) {
        var told = event.source() + "\n" + event.title();
        return from + ":" + UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }

    // the editors of the first collection of that language put it where it belongs
    private Optional<Collection> target(Handle db, ArticleProposed event) {
        var open = collections.all(db).stream().filter(it -> !it.archived()).toList();
        return open.stream()
                .filter(it -> it.language().equals(event.language()))
                .findFirst()
                .or(() -> open.stream().filter(it -> it.language().isEmpty()).findFirst())
                .or(() -> open.stream().findFirst());
    }

    private static Card card(ArticleProposed event) {
        var title = event.title().strip();
        var language = LANGUAGES.contains(event.language()) ? event.language() : "nl";
        return new Card(
                Kind.PLAIN,
                language,
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                "",
                event.tags(),
                "",
                "");
    }
}
