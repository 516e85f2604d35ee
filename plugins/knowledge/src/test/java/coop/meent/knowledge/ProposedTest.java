package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

/// What another plugin proposes becomes one draft.
@MeentTest
class ProposedTest {
    @Test
    void a_proposal_becomes_one_draft_however_often_it_comes(Site site) {
        var library = Library.in(site);
        arrives(site, "een", "Samen sap persen");
        arrives(site, "twee", "Samen sap persen");
        arrives(site, "drie", "Samen brood bakken");
        library.draft(library.collection(Circle.PUBLIC), "Iets anders", "Tekst.");

        var list =
                library.as(Part.EDITOR)
                        .get("/knowledge/collections/" + library.collection(Circle.PUBLIC))
                        .html();
        assertThat(list.select("ol.alm a.t").eachText())
                .containsExactlyInAnyOrder("Samen sap persen", "Samen brood bakken", "Iets anders");
    }

    // as the platform keeps what another plugin told
    private static void arrives(Site site, String id, String title) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.exchange_event (id, at, publisher, type, body)
                            VALUES (:id, now(), 'soirees', 'ArticleProposed', jsonb_build_object(
                                   'title', :title, 'markdown', 'Zo doe je dat.',
                                   'language', 'nl', 'tags', '[]'::jsonb,
                                   'source', '/soirees/7', 'author', NULL))
                            """)
                    .bind("id", id)
                    .bind("title", title)
                    .execute();
            db.createUpdate(
                            """
                            INSERT INTO core.exchange_delivery (event, plugin, listener, due_at)
                            VALUES (:id, 'knowledge', 'proposals', '2000-01-01')
                            """)
                    .bind("id", id)
                    .execute();
        }
        site.settled();
    }
}
