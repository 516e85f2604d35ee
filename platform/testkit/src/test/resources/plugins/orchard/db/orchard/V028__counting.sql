-- The trees that were counted, once each time.
CREATE TABLE orchard.counted (
    tree bigint NOT NULL
);
-- The thirteenth stands in brambles until somebody cuts them.
CREATE TABLE orchard.brambles (
    tree bigint PRIMARY KEY
);
CREATE FUNCTION orchard.reach() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM orchard.brambles b WHERE b.tree = NEW.tree) THEN
        RAISE EXCEPTION 'Tree % stands in brambles', NEW.tree;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER reach BEFORE INSERT ON orchard.counted FOR EACH ROW EXECUTE FUNCTION orchard.reach();
-- Lists of what was picked, and their lines, which nobody sees until they are brought in.
CREATE TABLE orchard.pick_list (
    id         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sender     bigint  NOT NULL,
    list       text    NOT NULL,
    ready      boolean NOT NULL DEFAULT false,
    brought_in boolean NOT NULL DEFAULT false
);
CREATE TABLE orchard.laid (
    list    bigint  NOT NULL REFERENCES orchard.pick_list ON DELETE CASCADE,
    line    integer NOT NULL,
    name    text    NOT NULL,
    problem text    NOT NULL,
    PRIMARY KEY (list, line)
);
