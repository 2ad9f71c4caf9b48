-- A source is read by administrators and stands in the list of what was destroyed: without our own marks.
update app.retention_setting set source = regexp_replace(source, ' \(A\.6[^)]*\)$', '');
