# Reason not stated, nobody answers: three mails, then Amazon is asked
mail right= number= reason=
+0d answer A2=genuine          -> question C1
+0d answer C1=no               -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05 | due 2026-03-05 09:00
+3d sent L03                   -> wait C3: L04 2026-03-10
+8d sent L04                   -> wait C3 | due 2026-03-12 09:00
+10d wait                      -> leaf LF-01: L05
+10d sent L05                  -> wait C4 | due 2026-03-23 09:00
+21d wait                      -> wait C4-nudge: L21 2026-03-23
+21d sent L21                  -> wait C4-nudge: L21 2026-04-01
+30d sent L21                  -> wait C4-nudge | due 2026-04-10 09:00
+39d wait                      -> leaf rest | amber

# Only type and number are named: the reason is asked, the register is looked at beside
mail reason=
+0d answer A2=genuine          -> question C1
+0d answer C1=type_and_number_only -> action C2: L01 | beside D0
+0d sent L01                   -> wait C3: L03 2026-03-05 | beside D0
+0d answer D0=in_order         -> wait C3: L03 2026-03-05
+2d received gives_reason      -> question E0

# The late third mail moves the filing, so that nobody is passed over
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+9d wait                       -> wait C3: L03 2026-03-05
+9d sent L03                   -> wait C3: L04 2026-03-10
+10d sent L04                  -> wait C3 | due 2026-03-16 09:00
+14d wait                      -> leaf LF-01: L05

# A clock of 72 hours: contact and filing at once, filing 60 hours after the notice
mail right= number= reason= deadline=72h
+0d answer A2=genuine C1=no    -> action C2: L01, L05 2026-03-04 | due 2026-03-04 21:00
+1h sent L01                   -> wait C3: L03 2026-03-03, L05 2026-03-04 | due 2026-03-03 10:00
+25h sent L03                  -> wait C3: L04 2026-03-04, L05 2026-03-04
+49h sent L04                  -> wait C3: L05 2026-03-04 | due 2026-03-04 21:00
+60h wait                      -> leaf LF-01: L05 | due 2026-03-04 21:00
+60h sent L05                  -> wait C4

# A clock of 72 hours: both letters out on the first day
mail right= number= reason= deadline=72h
+0d answer A2=genuine C1=no    -> action C2: L01, L05 2026-03-04
+1h sent L01 L05               -> wait C4
+9h received gives_reason      -> question D0

# A clock of seven days: a third and two thirds of the time, filing two days before its end
mail right= number= reason= deadline=168h
+0d answer A2=genuine C1=no    -> action C2: L01, L05 2026-03-07
+0d sent L01                   -> wait C3: L03 2026-03-04, L05 2026-03-07
+56h sent L03                  -> wait C3: L04 2026-03-07, L05 2026-03-07
+5d wait                       -> leaf LF-01: L05

# A clock of fourteen days: the usual spacing, filing five days before its end
mail right= number= reason= deadline=336h
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+3d sent L03                   -> wait C3: L04 2026-03-10
+9d wait                       -> leaf LF-01: L05

# No address, nobody to be found: Amazon is asked at once
mail right= number= reason= email=
+0d answer A2=genuine C1=no    -> question C2-search
+0d answer C2-search=none      -> leaf LF-01: L05

# No address in the mail, but one is found and put in
mail right= number= reason= email=
+0d answer A2=genuine C1=no    -> question C2-search
+1d correct complainant.email=office@larkspur.example -> action C2: L01

# The first letter comes back: it counts as an attempt
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1h bounced                    -> wait C3: L03 2026-03-05

# An automatic answer is none
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d automatic                  -> wait C3: L03 2026-03-05
+1d answer C3=automatic_reply  -> wait C3: L03 2026-03-05

# The complainant asks something, then gives its reason
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+2d received asks_information  -> action C3-answer: L20
+2d sent L20                   -> wait C3: L03 2026-03-09
+4d received gives_reason      -> question D0
+4d answer D0=in_order         -> question E0
+4d answer E0=neither          -> question E-UNK
+4d answer E-UNK=trademark     -> question E-TM
+4d answer E-TM=not_there      -> action F2: L02

# Somebody else answers: authority is asked
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d answer C3=third_party      -> action C3-authority: L02-R
+1d sent L02-R                 -> wait C3: L03 2026-03-06

# They accuse further products and retract nothing
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d answer C3=accuses_more     -> wait C3: L03 2026-03-06

# They retract: text for the owner, then word to Amazon, then reinstated
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+2d retraction                 -> leaf LF-13: L10, L12
+2d sent L10                   -> leaf LF-13: L12
+3d sent L12                   -> wait LF-13: L21 2026-03-16
+5d amazon reinstated          -> leaf Z1 | due 2026-04-06 09:00

# An answer nobody could read is asked about, and put right by hand
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d received unclear           -> question C3
+1d answer C3=refuses          -> leaf LF-01: L05 | beside G3
+1d answer G3=yes              -> leaf LF-01: L05 | beside LF-19

# A wrong reading is put right by hand
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d received retracts          -> leaf LF-13: L10, L12
+26h answer C3=gives_reason    -> question D0

# They refuse although right and number are known: the merits are looked at
mail reason=
+0d answer A2=genuine C1=type_and_number_only D0=in_order -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d received refuses           -> question E0 | beside G3
+1d answer G3=no               -> question E0

# Amazon names the right after our question
mail right= number= reason=
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+3d sent L03                   -> wait C3: L04 2026-03-10
+8d sent L04                   -> wait C3
+10d sent L05                  -> wait C4
+15d amazon gives_reason       -> question D0
+15d correct right_type=trademark "right_numbers=Reg. No. 5,123,456" -> question D0
+15d answer D0=in_order E0=neither E-TM=descriptive -> leaf LF-05: L02, L08-TM | beside G4
+15d sent L02 L08-TM           -> wait LF-05: L21 2026-03-26
