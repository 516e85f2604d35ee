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
