package coop.meent.soirees.questions;

import coop.meent.api.Operation;

/// What the description of the API says of questions.
final class QuestionOperations {
    static final Operation CARDS =
            Operation.answering(
                    "Questions to begin a talk with, by theme",
                    QuestionJson.CardsOut.class,
                    "theme");
    static final Operation ADD =
            Operation.answering(
                            "Add a card to the library, for the team", QuestionJson.CardOut.class)
                    .taking(
                            QuestionJson.CardInput.class,
                            """
                            {"theme": "learning", "nl": "Wat wil je nog leren?",
                             "fr": "Que voulez-vous encore apprendre ?",
                             "en": "What do you still want to learn?"}\
                            """)
                    .with(201);
    static final Operation LIST =
            Operation.answering(
                    "Questions in the box of an event, the most wanted first; state is open,"
                            + " answered or mine, and for organisers also waiting or aside",
                    QuestionJson.Questions.class,
                    "state",
                    "cursor",
                    "limit");
    static final Operation ASK =
            Operation.answering(
                            "Put a question into the box, without a name", QuestionJson.Out.class)
                    .taking(
                            QuestionJson.Input.class,
                            "{\"text\": \"Hoe kiezen jullie een bestuurder?\", \"theme\": \"voice\"}")
                    .with(201);
    static final Operation SHOW = Operation.answering("A question", QuestionJson.Out.class);
    static final Operation WITHDRAW = Operation.doing("Take your own question back");
    static final Operation VOTE = Operation.doing("Say that you want to hear it too");
    static final Operation UNVOTE = Operation.doing("Want to hear it no more");
    static final Operation ANSWER =
            Operation.answering("Answer a question, for organisers", QuestionJson.Out.class)
                    .taking(
                            QuestionJson.AnswerInput.class,
                            "{\"answer\": \"Met een **loting**.\", \"propose\": true}");
    static final Operation MERGE =
            Operation.answering(
                            "Let another question stand for this one, or with 0 each for itself,"
                                    + " for organisers",
                            QuestionJson.Out.class)
                    .taking(QuestionJson.Into.class, "{\"into\": 0}");
    static final Operation SHOWN = Operation.doing("Show a question that waited, for organisers");
    static final Operation ASIDE = Operation.doing("Take a question off the list, for organisers");
    static final Operation BACK = Operation.doing("Put a question back, for organisers");
    static final Operation PICK =
            Operation.doing("Let the tables talk about a question, for organisers");
    static final Operation UNPICK =
            Operation.doing("Let the tables not talk about it, for organisers");

    private QuestionOperations() {}
}
