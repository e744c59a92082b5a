# Infringing, the first time: down first, letter to the owner, then the appeal
+0d answer A2=genuine          -> question C1
+0d answer C1=yes              -> question D0
+0d answer D0=in_order         -> question E0
+0d answer E0=neither          -> question E-TM
+0d answer E-TM=used_as_brand  -> question F1
+0d answer F1=stop_one         -> leaf LF-02: L07, L06
+1d sent L07                   -> leaf LF-02: L06
+1d sent L06                   -> wait LF-02: L21 2026-03-12 | due 2026-03-12 09:00
+4d amazon reinstated          -> leaf Z1

# Not infringing, nobody answers: facts, two reminders, then the analysis to Amazon
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=compatible -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+3d sent L03                   -> wait F3: L04 2026-03-10
+8d sent L04                   -> wait F3 | due 2026-03-12 09:00
+10d wait                      -> leaf LF-05: L08-TM | beside G4
+10d sent L08-TM               -> wait LF-05: L21 2026-03-23
+21d sent L21                  -> wait LF-05: L21 2026-04-01
+30d sent L21                  -> wait LF-05
+39d wait                      -> leaf rest | amber

# Not infringing under a clock of 72 hours: both letters at once
mail deadline=72h
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=genuine -> leaf LF-05: L02, L08-TM | beside G4 | due 2026-03-04 21:00
+2h sent L02 L08-TM            -> wait LF-05: L21 2026-03-11

# Disputed utility patent: claims to the owner, then to Amazon
mail right=utility_patent "number=US 10,123,456 B2"
+0d answer A2=genuine C1=yes D0=in_order E0=neither -> question E-UP
+0d answer E-UP=doubtful       -> action F2-P: L02-P | red
+0d sent L02-P                 -> wait F3: L03 2026-03-05
+1d received refuses           -> leaf LF-07: L08-UP | beside G4, G3 | red

# A US design patent against a German listing: the defect goes out beside the merits
mail right=design "number=USD845,135 S" store=amazon.de
+0d answer A2=genuine C1=yes   -> question D0 | beside LF-10
+0d answer D0=in_order E0=neither E-DP=different -> action F2-P: L02-P | beside LF-10
+0d sent L02-R L08-TR          -> action F2-P: L02-P | beside LF-10

# The same, but infringing: the apology waits until the defect is settled
mail right=design "number=USD845,135 S" store=amazon.de
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-DP=same -> leaf LF-10: L02-R, L08-TR
+0d sent L02-R L08-TR          -> wait LF-10: L21 2026-03-11
+2d received gives_reason      -> question F1

# A registered EU design in Germany
mail right=design number=004048098-0004 store=amazon.de
+0d answer A2=genuine C1=yes D0=in_order E0=neither -> question E-DR
+0d answer E-DR=same_but_older -> action F2-P: L02-P | red
+0d sent L02-P                 -> wait F3: L03 2026-03-05
+2d received refuses           -> leaf LF-09: L08-DR

# Counterfeit with the whole chain: papers to Amazon, a lawyer must look
mail right=counterfeit
history records=1
+0d answer A2=genuine C1=yes D0=in_order E0=neither -> question E-CF | red
+0d answer E-CF=chain_and_papers -> action F2: L02 | red
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> leaf LF-06: L08-CF

# Copyright outside the US
mail right=copyright number= store=amazon.de
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-CR=own -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> leaf LF-11: L08-CR

# Copyright in the US: seven gates, then the counter-notice with its own calendar
mail right=copyright number=
profile country=CN
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-CR=own -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> question DG1
+1d answer DG1=yes             -> question DG3
+1d answer DG3=yes             -> question DG4
+1d answer DG4=yes             -> question DG5
+1d answer DG5=yes             -> question DG6
+1d answer DG6=yes             -> question DG7 | red
+1d answer DG7=yes             -> leaf LF-22: L09 | red
+1d sent L09                   -> wait LF-22 | due 2026-03-04 09:00
+3d wait                       -> wait LF-22 | due 2026-03-17 09:00

# Copyright in the US, a gate fails: facts without statutory words
mail right=copyright number=
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-CR=own -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> question DG1
+1d answer DG1=yes DG3=no      -> leaf LF-11: L08-CR

# Taken from somebody after all: the counter-notice is stopped
mail right=copyright number=
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-CR=own -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received refuses           -> question DG1
+1d answer DG1=yes DG3=yes DG4=yes DG5=taken -> leaf LF-02: L07, L06

# Never sold: at once to both
+0d answer A2=genuine C1=yes D0=in_order E0=never_sold -> question E-NS
+0d answer E-NS=yes            -> leaf LF-04: L02, L08-NS

# An own earlier right beside a disputed one
history own=UK00003123456
+0d answer A2=genuine C1=yes D0=in_order E0=own_right -> question E-OWN
+0d answer E-OWN=yes E-TM=unsure -> action F2: L02

# An own right does not license infringement
+0d answer A2=genuine C1=yes D0=in_order E0=own_right E-OWN=yes E-TM=used_as_brand -> action F2: L02 | amber

# Genuine goods in Europe: consent decides
mail store=amazon.de number=017867542
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=genuine -> question E-PI
+0d answer E-PI=outside_without_consent -> question F1
+0d answer F1=mend_page        -> leaf LF-26: L06-S

# Infringing again: one plan for all, at least three records
history records=3
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=used_as_brand -> question F1 | red
+0d answer F1=stop_repeated    -> leaf LF-03: L06-A, L07 | red
+1d sent L06-A L07             -> wait LF-03: L21 2026-03-12

# A licence is asked and refused: the choice is then off
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=used_as_brand F1=licence -> question G2
+0d answer G2=yes              -> leaf LF-14: L11 | red
+0d sent L11                   -> wait LF-14 | due 2026-03-09 09:00
+14d wait                      -> question F1-stop
+14d answer F1-stop=stop_one   -> leaf LF-02: L07, L06

# They insist with reasons: the assessment is done once more, then the analysis goes out
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=compatible -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+2d received gives_reason      -> question E0
+49h answer E0=neither         -> question E-TM
+49h answer E-TM=compatible    -> leaf LF-05: L08-TM | beside G4

# They insist, and we see that they are right
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=compatible -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+2d received gives_reason      -> question E0
+49h answer E0=neither E-TM=used_as_brand -> question F1

# Money is asked although we dispute: no payment, three signs of bad faith
mail email=claims@qq.com number= right=other
history earlier=refiled
+0d answer A2=genuine C1=no    -> action C2: L01
+0d sent L01                   -> wait C3: L03 2026-03-05
+1d received asks_money        -> leaf LF-15: L02-R, L17 | beside G4 | red
+1d answer G4=yes              -> leaf LF-15: L02-R, L17 | beside LF-16
+1d sent L02-R L17             -> wait C3: L03 2026-03-06

# The owner wants a change: made, told, retracted
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=unsure -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d answer F3=accepts_with_change -> action F3-change: L02
+2d sent L02                   -> wait F3: L03 2026-03-09
+3d received retracts          -> leaf LF-13: L10, L12

# A part is retracted, the rest goes on
+0d answer A2=genuine C1=yes D0=in_order E0=neither E-TM=unsure -> action F2: L02
+0d sent L02                   -> wait F3: L03 2026-03-05
+1d received retracts_in_part  -> wait F3: L03 2026-03-06 | beside LF-13

# A pending application: told beside, the merits go on
mail "number=97/123,456"
+0d answer A2=genuine C1=yes D0=in_doubt D1=fits D2=pending -> question E0 | beside LF-10

# An unproven owner: asked once, no proof by the reply date
+0d answer A2=genuine C1=yes D0=in_doubt D1=fits D2=in_force D3=not_shown -> question D5 | beside D1-ask
+0d answer D5=yes_or_unsure    -> question E0 | beside D1-ask
+0d sent L02-R                 -> question E0 | beside D1-proof
+7d wait                       -> question E0 | beside LF-10

# A European patent: the list of countries is asked
mail right=utility_patent "number=EP 1 234 567 B1" store=amazon.de
+0d answer A2=genuine C1=yes D0=in_doubt D1=fits D2=in_force D3=plausible -> question D4-ask
+0d answer D4-ask=not_on_list  -> question E0 | beside LF-10

# Goods that the mark clearly does not cover
+0d answer A2=genuine C1=yes D0=in_doubt D1=fits D2=in_force D3=plausible D5=clearly_not -> action F2: L02
