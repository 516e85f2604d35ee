package coop.meent.knowledge.articles;

import coop.meent.api.Operation;

/// What the description of the API says of articles.
final class Operations {
    static final Operation LIST =
            Operation.answering(
                    "Articles of a collection that you may read",
                    ArticleJson.Articles.class,
                    "collection",
                    "cursor",
                    "limit");
    static final Operation SHOW = Operation.answering("An article", ArticleJson.Out.class);
    static final Operation WRITE =
            Operation.answering("Write an article", ArticleJson.Out.class)
                    .taking(ArticleJson.Input.class, ArticleJson.NEW)
                    .with(201);
    static final Operation REVISE =
            Operation.answering(
                            "Save a new revision; 409 with base and theirs when somebody else"
                                    + " saved first",
                            ArticleJson.Out.class)
                    .taking(ArticleJson.Input.class, ArticleJson.NEXT);
    static final Operation REVISIONS =
            Operation.answering(
                    "Revisions of an article, newest first", ArticleJson.Revisions.class, "before");
    static final Operation REVISION =
            Operation.answering("A revision with its text", ArticleJson.RevisionOut.class);
    static final Operation SUBMIT =
            Operation.answering("Ask somebody else to approve a revision", ArticleJson.Out.class)
                    .taking(ArticleJson.Which.class, "{\"revision\": 1}");
    static final Operation APPROVE =
            Operation.answering("Let readers see a revision", ArticleJson.Out.class)
                    .taking(ArticleJson.Which.class, "{\"revision\": 1}");
    static final Operation SEND_BACK =
            Operation.answering("Give a submitted revision back", ArticleJson.Out.class)
                    .taking(ArticleJson.Why.class, "{\"why\": \"De termijn klopt niet.\"}");
    static final Operation RESTORE =
            Operation.answering("Bring the text of a revision back", ArticleJson.Out.class)
                    .taking(ArticleJson.Which.class, "{\"revision\": 1, \"note\": \"Vergissing\"}");
    static final Operation ARCHIVE =
            Operation.answering("Take an article out of sight", ArticleJson.Out.class);
    static final Operation REOPEN =
            Operation.answering("Bring an archived article back", ArticleJson.Out.class);
    static final Operation MOVE =
            Operation.answering("Put an article into another collection", ArticleJson.Out.class)
                    .taking(ArticleJson.Where.class, "{\"collection\": 1}");
    static final Operation ENTRUST =
            Operation.answering("Say who looks after an article", ArticleJson.Out.class)
                    .taking(
                            ArticleJson.Entrusted.class,
                            "{\"owner\": null, \"deputy\": null, \"reviewBy\": \"2027-05-01\"}");

    private Operations() {}
}
