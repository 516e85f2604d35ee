-- What somebody proposed elsewhere, to be cooked.
CREATE TABLE kitchen.recipe (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author bigint,
    title  text   NOT NULL
);
CREATE INDEX recipe_author ON kitchen.recipe (author);
