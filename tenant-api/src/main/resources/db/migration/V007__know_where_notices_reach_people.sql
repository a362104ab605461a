-- A scheme's notice goes to people, and people are reached by mail.

ALTER TABLE person ADD COLUMN email text;
ALTER TABLE person ADD CONSTRAINT an_address_is_one_line
    CHECK (email ~ '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$' AND length(email) <= 254);
