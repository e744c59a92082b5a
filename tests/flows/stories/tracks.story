# A suspicious mail, whose record shows later
mail sender=notice@amazon-alerts.example
+0d answer A2=not_genuine      -> leaf LF-20 | due 2026-03-03 09:00
+1d answer LF-20=record_appeared -> question C1

# Not sure, then the record shows
+0d answer A2=unsure           -> question A2-look
+0d answer A2-look=record_shows -> question C1

# An appeal is rejected three times
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=compatible -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> leaf LF-05: L08-TM
+1d sent L08-TM                -> wait LF-05: L21 2026-03-12
+4d amazon rejected "an invoice" -> question H9-items
+5d answer H9-items=not_at_hand -> action H9-get: L18
+5d sent L18                   -> leaf LF-25: L13
+9d sent L13                   -> wait LF-25: L21 2026-03-20
+12d amazon rejected           -> question H9-named
+13d answer H9-named=no        -> action H9-ask: L21
+13d sent L21                  -> wait H9-wait: L21 2026-03-24
+15d amazon rejected           -> leaf LF-25: L17 | amber
+15d sent L17                  -> wait LF-25: L21 2026-03-26

# An invitation to a patent evaluation
mail right=utility_patent "number=US 10,123,456 B2" instruction=join_evaluation
+0d answer A2=genuine          -> question H1 | amber
+0d answer H1=element_missing  -> question H1-sale
+0d answer H1-sale=no          -> question H1-choice
+0d answer H1-choice=join      -> leaf LF-17: L14 | amber
+2d sent L14                   -> wait LF-17 | due 2026-03-09 09:00
+15d wait                      -> wait LF-17 | due 2026-03-20 09:00

# A patent evaluation over two patents needs a lawyer
mail right=utility_patent "number=US 10,123,456 B2;US 10,123,457 B2" instruction=join_evaluation
+0d answer A2=genuine          -> question H1 | red
+0d answer H1=all_present H1-sale=no H1-choice=settle -> leaf LF-17: L02, L10

# A court order whose docket is not found yet
mail kind=court_order_notice
+0d answer A2=not_genuine      -> question H2 | red
+0d answer H2=unconfirmed      -> leaf LF-18 | red | due 2026-03-03 09:00

# A lawyer's letter with a penalty promise
mail kind=law_firm_letter store=amazon.de
+0d answer A2=genuine          -> question H3
+0d answer H3=penalty_promise  -> leaf LF-19: L15, L17 | red
+1d sent L15 L17               -> wait LF-19

# The brand writes itself: Amazon is left out
mail kind=rights_owner_email sender=office@larkspur.example reason=
+0d answer A2=genuine          -> question H6
+0d answer H6=no_record        -> question C1
+0d answer C1=no               -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+3d sent L03                   -> wait C3: L04 2026-03-10
+8d sent L04                   -> wait C3
+10d wait                      -> wait LF-23 | due 2026-04-01 09:00
+12d received gives_reason     -> question D0

# The brand writes itself and is right
mail kind=rights_owner_email sender=office@larkspur.example
+0d answer A2=genuine H6=no_record C1=yes D0=in_order E0=neither E-TM=used_as_brand F1=stop_one -> leaf LF-23: L07

# Suspected by Amazon itself
mail right= number= reason= name= email= ids=
+0d answer A2=genuine          -> question A2-family
+0d answer A2-family=suspected -> question H7
+0d answer H7=own              -> leaf LF-24: L08-TM-S
+0d answer H7=foreign          -> leaf LF-24

# The account is closed: this complaint first, then one plan
+0d answer A2=account_closed   -> question H8 | amber
+0d answer H8=not_yet          -> question C1
+0d answer C1=yes D0=in_order E0=neither E-TM=not_there -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> leaf LF-03: L06-A

# Europe: reasons missing, firm established in Germany
mail right= number= reason= store=amazon.de
profile country=DE
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+3d sent L03                   -> wait C3: L04 2026-03-10
+8d sent L04                   -> wait C3
+10d sent L05                  -> wait C4
+21d wait                      -> wait C4-nudge: L21 2026-03-23 | beside LF-21

# A court paper comes into a running case
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=compatible -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d court                      -> wait F3: L03 2026-03-05 | red

# A period is named, but not when it ends: no clock runs until the end is put in
mail right= number= reason= deadline=undated
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05

# The brand writes itself and sets two days: Amazon is left out all the same
mail kind=rights_owner_email right= number= reason= deadline=48h
+0d answer A2=genuine H6=no_record C1=no -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-03
+40h wait                      -> wait LF-23

# The account is closed and nobody answers: one plan for all
mail right= number= reason=
+0d answer A2=account_closed H8=not_yet C1=no -> action C2: L01 | amber
+0d sent L01                   -> wait C3: L03 2026-03-05
+3d sent L03                   -> wait C3: L04 2026-03-10
+8d sent L04                   -> wait C3
+10d wait                      -> leaf LF-03: L06-A

# The question for authority on the day of the facts is one attempt with them
+0d answer A2=genuine C1=yes D0=in_doubt D1=fits D2=in_force D3=not_shown D5=yes_or_unsure -> question E0 | beside D1-ask
+0d answer E0=neither E-TM=unsure -> action F2: L02
+1h sent L02 L02-R             -> wait F3: L03 2026-03-05
