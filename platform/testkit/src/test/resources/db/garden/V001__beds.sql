CREATE TABLE garden.bed (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text   NOT NULL CHECK (name <> '')
);
CREATE FUNCTION garden.beds() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM garden.bed';
