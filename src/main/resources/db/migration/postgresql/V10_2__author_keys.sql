-- Only with this operator class does an index serve "like 'prefix%'" in every collation.
create index author_key_by_letters on author_key (letters text_pattern_ops);
create index author_key_by_initials on author_key (initials text_pattern_ops);
