-- A meal for each charge that was paid.
CREATE TABLE kitchen.meal (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    charge bigint NOT NULL,
    cents  bigint NOT NULL
);
