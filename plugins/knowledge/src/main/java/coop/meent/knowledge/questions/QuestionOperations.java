package coop.meent.knowledge.questions;

import coop.meent.api.Operation;

/// What the description of the API says of questions.
final class QuestionOperations {
    static final Operation LIST =
            Operation.answering(
                    "Questions that you may see, newest first; state is open, answered, mine or"
                            + " followed",
                    QuestionJson.Questions.class,
                    "state",
                    "tag",
                    "cursor",
                    "limit");
    static final Operation SHOW = Operation.answering("A question", QuestionJson.Out.class);
    static final Operation ASK =
            Operation.answering("Ask the community", QuestionJson.Out.class)
                    .taking(QuestionJson.Input.class, QuestionJson.ASK)
                    .with(201);
    static final Operation SIMILAR =
            Operation.answering(
                    "Questions and articles that may answer it already",
                    QuestionJson.Alike.class,
                    "title");
    static final Operation ANSWERS =
            Operation.answering(
                    "Answers to a question, the accepted one first", QuestionJson.Answers.class);
    static final Operation ANSWER =
            Operation.answering("Answer a question", QuestionJson.Made.class)
                    .taking(QuestionJson.AnswerInput.class, QuestionJson.ANSWER)
                    .with(201);
    static final Operation ACCEPT =
            Operation.answering("Say which answer helped", QuestionJson.Out.class);
    static final Operation THANK = Operation.doing("Thank for an answer, once");
    static final Operation FOLLOW = Operation.doing("Hear of a question");
    static final Operation UNFOLLOW = Operation.doing("Hear of a question no more");
    static final Operation DRAFT =
            Operation.answering(
                            "Make a draft of an article of the accepted answer; once",
                            QuestionJson.Made.class)
                    .taking(QuestionJson.Where.class, "{\"collection\": 1}");
    static final Operation REFERRALS =
            Operation.answering(
                    "Who was asked to answer, for editors", QuestionJson.Referrals.class);
    static final Operation REFER =
            Operation.answering(
                            "Ask somebody whether they want to answer, for editors",
                            QuestionJson.ReferralMade.class)
                    .taking(
                            QuestionJson.ReferralInput.class,
                            QuestionJson.REFER.formatted("2026-12-24"))
                    .with(201);
    static final Operation CLOSE = Operation.doing("Expect nothing more of a referral");

    private QuestionOperations() {}
}
