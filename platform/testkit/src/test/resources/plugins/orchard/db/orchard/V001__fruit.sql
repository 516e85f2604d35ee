-- What was picked, and by whom.
CREATE TABLE orchard.fruit (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    picker bigint NOT NULL,
    name   text   NOT NULL CHECK (name <> '')
);
