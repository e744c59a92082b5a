# Walk 1
mail right=trademark
+1m answer A2=genuine -> question C1
? +2m answer B1=done -> question C1

# Walk 2
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
? +2m answer H8=all_have -> leaf LF-03: L06-A | amber

# Walk 3
mail right=trademark
+1m answer A2=unsure -> question A2-look
? +2m answer A2-look=no_record -> leaf LF-20 | due 2026-03-03 09:02

# Walk 4
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
? +3m answer D0=not_checked -> question E0

# Walk 5
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer B1=done -> question C1
? +3m answer B2=closed -> question C1
? +3m answer B2=left_live -> question C1

# Walk 6
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
? +3m answer LF-03=reinstated -> leaf Z1 | amber | due 2026-04-01 09:03
? +3m answer LF-03=rejected -> question H9-named | amber
? +3m answer LF-03=asks_documents -> question H9-named | amber
? +3m answer LF-03=needs_retraction -> question H9-named | amber
? +3m answer LF-03=retracts -> leaf LF-13: L10, L12 | amber
? +3m answer LF-03=complainant_writes -> question C3 | amber
? +62m received retracts_in_part -> wait C3: L03 2026-03-05 | beside LF-13 | amber | due 2026-03-05 10:02
? +62m received asks_money -> question D0 | red | amber
? +62m received offers_licence -> question D0 | red | amber

# Walk 7
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
? +4m answer D1=no_number_needed -> question D2
? +4m answer D1=wrong_format -> question D2 | beside D1-ask
? +4m answer D1=not_found -> question E0 | beside D1-ask

# Walk 8
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
? +4m answer C3=accepts_with_change -> question D0
? +4m answer C3=reinstated -> leaf Z1 | beside D0 | due 2026-04-01 09:04

# Walk 9
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer B1=done -> question C1
+3m answer B2=closed -> question C1
? +4m answer B3=none -> question C1
? +4m answer B3=decided -> question C1
? +4m answer B3=later -> question C1

# Walk 10
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+3m answer LF-03=rejected -> question H9-named | amber
? +4m answer H9-named=yes -> leaf LF-25: L13 | amber
? +4m answer H9-named=yes_not_at_hand -> action H9-get: L18 | amber

# Walk 11
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+3m answer LF-03=retracts -> leaf LF-13: L10, L12 | amber
? +4m answer LF-13=rejected -> question H9-named | amber
? +4m answer LF-13=asks_documents -> question H9-named | amber
? +4m answer LF-13=needs_retraction -> question H9-named | amber
? +4m answer LF-13=retracts -> leaf LF-13: L10, L12 | amber
? +4m answer LF-13=complainant_writes -> question C3 | amber

# Walk 12
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+62m amazon rejected paper -> question H9-items | amber
? +63m answer H9-items=at_hand -> leaf LF-25: L13 | amber

# Walk 13
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
? +5m answer E-NS=no -> question E-TM

# Walk 14
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=own_right -> question E-OWN
? +5m answer E-OWN=no -> question E-TM

# Walk 15
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
? +5m answer E-TM=own_mark -> action F2: L02
? +5m answer E-TM=other_goods -> action F2: L02

# Walk 16
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
? +5m answer D2=ended -> question E0 | beside LF-10
? +5m answer D2=unregistered -> question D3
? +5m answer D2=not_reachable -> question D3

# Walk 17
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer B1=done -> question C1
+3m answer B2=closed -> question C1
+4m answer B3=none -> question C1
? +5m answer B5=known -> question C1

# Walk 18
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+3m answer LF-03=rejected -> question H9-named | amber
+4m answer H9-named=yes -> leaf LF-25: L13 | amber
? +5m answer LF-25=reinstated -> leaf Z1 | amber | due 2026-04-01 09:05
? +5m answer LF-25=rejected -> question H9-named | amber
? +5m answer LF-25=asks_documents -> question H9-named | amber
? +5m answer LF-25=needs_retraction -> question H9-named | amber
? +5m answer LF-25=retracts -> leaf LF-13: L10, L12 | amber
? +5m answer LF-25=complainant_writes -> question C3 | amber

# Walk 19
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+62m received refuses -> question D0 | beside G3 | amber
+63m answer G3=yes -> question D0 | beside LF-19 | amber
? +64m answer LF-19=reinstated -> question D0 | beside Z1 | amber
? +64m answer LF-19=retracts -> question D0 | beside LF-13 | amber
? +64m answer LF-19=complainant_writes -> question D0 | amber

# Walk 20
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS
? +6m answer LF-04=reinstated -> leaf Z1 | due 2026-04-01 09:06
? +6m answer LF-04=rejected -> question H9-named
? +6m answer LF-04=asks_documents -> question H9-named
? +6m answer LF-04=needs_retraction -> question H9-named
? +6m answer LF-04=retracts -> leaf LF-13: L10, L12
? +6m answer LF-04=complainant_writes -> question C3
? +65m received asks_money -> leaf LF-15: L02-R, L17 | beside G4 | red

# Walk 21
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=pending -> question E0 | beside LF-10
? +6m answer LF-10=reinstated -> question E0 | beside Z1
? +6m answer LF-10=rejected -> question E0
? +6m answer LF-10=asks_documents -> question E0
? +6m answer LF-10=needs_retraction -> question E0
? +6m answer LF-10=retracts -> question E0 | beside LF-13
? +6m answer LF-10=complainant_writes -> question E0
? +6m answer LF-10=refuses -> question E0

# Walk 22
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=wrong_format -> question D2 | beside D1-ask
+5m sent L02-R -> question D2 | beside D1-proof
? +6m answer D1-proof=gives_reason -> question D2
? +6m answer D1-proof=refuses -> question D2 | beside LF-10

# Walk 23
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+3m sent L06-A -> wait LF-03: L21 2026-03-11 | amber | due 2026-03-11 09:03
+4m sent L21 -> wait LF-03: L21 2026-03-11 | amber | due 2026-03-11 09:04
+5m sent L21 -> wait LF-03 | amber | due 2026-03-11 09:05
? +12966m wait -> leaf rest | amber

# Walk 24
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS
+6m sent L02 L08-NS -> wait LF-04: L21 2026-03-11 | due 2026-03-11 09:06
? +7m answer LF-04=complainant_writes -> question F3
? +66m received asks_information -> action F3-answer: L20
? +66m received asks_money -> leaf LF-15: L02-R, L17 | beside G4 | red
? +66m received offers_licence -> leaf LF-15: L02-R, L17 | beside G4 | red

# Walk 25
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS
+65m received asks_money -> leaf LF-15: L02-R, L17 | beside G4 | red
? +66m answer G4=no -> leaf LF-15: L02-R, L17 | red

# Walk 26
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=own_mark -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
? +7m answer F3=accuses_more -> wait F3: L03 2026-03-05 | due 2026-03-05 09:07
? +7m answer F3=third_party -> action F3-authority: L02-R
? +7m answer F3=automatic_reply -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
? +7m answer F3=reinstated -> leaf Z1 | due 2026-04-01 09:07

# Walk 27
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=stop_one -> leaf LF-02: L07, L06
? +7m answer LF-02=rejected -> question H9-named
? +7m answer LF-02=asks_documents -> question H9-named
? +7m answer LF-02=needs_retraction -> question H9-named
? +7m answer LF-02=retracts -> leaf LF-13: L10, L12
? +7m answer LF-02=complainant_writes -> question C3
? +66m received asks_money -> question G1-sum | red

# Walk 28
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=mend_page -> leaf LF-26: L06-S
? +7m answer LF-26=reinstated -> leaf Z1 | due 2026-04-01 09:07
? +7m answer LF-26=rejected -> question H9-named
? +7m answer LF-26=asks_documents -> question H9-named
? +7m answer LF-26=needs_retraction -> question H9-named
? +7m answer LF-26=retracts -> leaf LF-13: L10, L12
? +7m answer LF-26=complainant_writes -> question C3

# Walk 29
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=licence -> question G2
? +7m answer G2=no -> question F1-stop

# Walk 30
mail right=trademark
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+3m sent L06-A -> wait LF-03: L21 2026-03-11 | amber | due 2026-03-11 09:03
+4m sent L21 -> wait LF-03: L21 2026-03-11 | amber | due 2026-03-11 09:04
+5m sent L21 -> wait LF-03 | amber | due 2026-03-11 09:05
+12966m wait -> leaf rest | amber
? +12967m answer rest=reinstated -> leaf Z1 | amber | due 2026-04-10 09:07
? +12967m answer rest=rejected -> question H9-named | amber
? +12967m answer rest=asks_documents -> question H9-named | amber
? +12967m answer rest=needs_retraction -> question H9-named | amber
? +12967m answer rest=retracts -> leaf LF-13: L10, L12 | amber
? +12967m answer rest=complainant_writes -> question C3 | amber

# Walk 31
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS
+6m sent L02 L08-NS -> wait LF-04: L21 2026-03-11 | due 2026-03-11 09:06
+66m received refuses -> wait LF-04: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:06
? +67m answer G3=no -> wait LF-04: L21 2026-03-11 | beside G4 | due 2026-03-11 09:06

# Walk 32
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS
+6m sent L02 L08-NS -> wait LF-04: L21 2026-03-11 | due 2026-03-11 09:06
+66m received asks_information -> action F3-answer: L20
? +67m sent L20 -> wait F3: L03 2026-03-05 | due 2026-03-05 10:07

# Walk 33
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=own_mark -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-05: L08-TM | beside G4, G3
? +8m answer LF-05=reinstated -> leaf Z1 | beside G4, G3 | due 2026-04-01 09:08
? +8m answer LF-05=asks_documents -> question H9-named | beside G4, G3
? +8m answer LF-05=needs_retraction -> question H9-named | beside G4, G3
? +8m answer LF-05=retracts -> leaf LF-13: L10, L12 | beside G4, G3
? +8m answer LF-05=complainant_writes -> question F3 | beside G4, G3

# Walk 34
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=own_mark -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=third_party -> action F3-authority: L02-R
? +8m sent L02-R -> wait F3: L03 2026-03-05 | due 2026-03-05 09:08

# Walk 35
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=stop_one -> leaf LF-02: L07, L06
+66m received asks_money -> question G1-sum | red
? +67m answer G1-sum=yes -> question G2 | red
? +67m answer G1-sum=no -> question G3 | red

# Walk 36
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=licence -> question G2
+7m answer G2=yes -> leaf LF-14: L11 | red
? +8m answer LF-14=retracts -> leaf LF-13: L10, L12
? +8m answer LF-14=refuses -> question F1-stop
? +8m answer LF-14=reinstated -> leaf Z1 | due 2026-04-01 09:08

# Walk 37
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=licence -> question G2
+7m answer G2=no -> question F1-stop
? +8m answer F1-stop=stop_repeated -> leaf LF-03: L06-A, L07
? +8m answer F1-stop=mend_page -> leaf LF-26: L06-S

# Walk 38
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=retracts -> leaf LF-13: L10, L12 | beside D0
+5m sent L10 L12 -> wait LF-13: L21 2026-03-11 | beside D0 | due 2026-03-11 09:05
+6m sent L21 -> wait LF-13: L21 2026-03-11 | beside D0 | due 2026-03-11 09:06
+7m sent L21 -> wait LF-13 | beside D0 | due 2026-03-11 09:07
? +12968m wait -> leaf rest | beside D0 | amber

# Walk 39
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=never_sold -> question E-NS
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS
+6m sent L02 L08-NS -> wait LF-04: L21 2026-03-11 | due 2026-03-11 09:06
+7m sent L21 -> wait LF-04: L21 2026-03-11 | due 2026-03-11 09:07
+8m sent L21 -> wait LF-04 | due 2026-03-11 09:08
? +12969m wait -> leaf rest | amber

# Walk 40
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=stop_one -> leaf LF-02: L07, L06
+66m received asks_money -> question G1-sum | red
+67m answer G1-sum=no -> question G3 | red
? +68m answer G3=no -> question F1-stop | red

# Walk 41
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=stop_one -> leaf LF-02: L07, L06
+7m sent L07 L06 -> wait LF-02: L21 2026-03-11 | due 2026-03-11 09:07
+8m sent L21 -> wait LF-02: L21 2026-03-11 | due 2026-03-11 09:08
+9m sent L21 -> wait LF-02 | due 2026-03-11 09:09
? +12970m wait -> leaf rest | amber

# Walk 42
mail right=trademark
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=used_as_brand -> question F1
+6m answer F1=mend_page -> leaf LF-26: L06-S
+7m sent L06-S -> wait LF-26: L21 2026-03-11 | due 2026-03-11 09:07
+8m sent L21 -> wait LF-26: L21 2026-03-11 | due 2026-03-11 09:08
+9m sent L21 -> wait LF-26 | due 2026-03-11 09:09
? +12970m wait -> leaf rest | amber

# Walk 43
mail right=trademark deadline=72h
+1m answer A2=genuine -> question C1 | due 2026-03-04 21:00
+2m answer C1=type_and_number_only -> action C2: L01, L05 2026-03-04 | beside D0 | due 2026-03-04 21:00
+3m sent L01 L05 -> wait C4 | beside D0 | due 2026-03-11 09:03
? +4m answer C4=needs_retraction -> question D0 | due 2026-03-04 21:00
? +4m answer C4=asks_documents -> question H9-named | beside D0 | due 2026-03-04 21:00
? +4m answer C4=rejected -> question H9-named | beside D0 | due 2026-03-04 21:00
? +4m answer C4=reinstated -> leaf Z1 | beside D0 | due 2026-04-01 09:04
? +4m answer C4=retracts -> leaf LF-13: L10, L12 | beside D0 | due 2026-03-04 21:00
? +4m answer C4=complainant_writes -> question C3 | beside D0 | due 2026-03-04 21:00

# Walk 44
mail right=trademark deadline=72h
+1m answer A2=genuine -> question C1 | due 2026-03-04 21:00
+2m answer C1=yes -> question D0 | due 2026-03-04 21:00
+3m answer D0=in_order -> question E0 | due 2026-03-04 21:00
+4m answer E0=never_sold -> question E-NS | due 2026-03-04 21:00
+5m answer E-NS=yes -> leaf LF-04: L02, L08-NS | due 2026-03-04 21:00
+65m received asks_money -> leaf LF-15: L02-R, L17 | beside G4 | red | due 2026-03-04 21:00
+66m sent L02-R L17 -> wait C3: L03 2026-03-03, L05 2026-03-04 | beside G4 | red | due 2026-03-03 10:06
? +67m sent L03 L05 -> leaf LF-04: L02, L08-NS | beside G4 | red | due 2026-03-04 21:00

# Walk 45
mail right=trademark deadline=72h
+1m answer A2=genuine -> question C1 | due 2026-03-04 21:00
+2m answer C1=yes -> question D0 | due 2026-03-04 21:00
+3m answer D0=in_order -> question E0 | due 2026-03-04 21:00
+4m answer E0=neither -> question E-TM | due 2026-03-04 21:00
+5m answer E-TM=used_as_brand -> question F1 | due 2026-03-04 21:00
+6m answer F1=stop_one -> leaf LF-02: L07, L06 | due 2026-03-04 21:00
+7m sent L07 L06 -> wait LF-02: L21 2026-03-11 | due 2026-03-11 09:07
+8m sent L21 -> wait LF-02: L21 2026-03-11 | due 2026-03-11 09:08
+9m sent L21 -> wait LF-02 | due 2026-03-11 09:09
+12970m wait -> leaf rest | amber
? +13030m received retracts_in_part -> wait LF-02: L21 2026-03-11 | beside LF-13 | due 2026-03-11 09:09

# Walk 46
mail right=trademark number= reason=
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
? +5m answer LF-01=gives_reason -> question D0 | beside G3
? +5m answer LF-01=needs_retraction -> leaf LF-01: L05 | beside D0, G3
? +5m answer LF-01=asks_documents -> question H9-named | beside D0, G3
? +5m answer LF-01=rejected -> question H9-named | beside D0, G3
? +5m answer LF-01=reinstated -> leaf Z1 | beside D0, G3 | due 2026-04-01 09:05
? +5m answer LF-01=retracts -> leaf LF-13: L10, L12 | beside D0, G3
? +5m answer LF-01=complainant_writes -> question C3 | beside D0, G3

# Walk 47
mail right=trademark number= reason=
+1m answer A2=account_closed -> question H8 | amber
+2m answer H8=all_have -> leaf LF-03: L06-A | amber
+62m received refuses -> leaf LF-03: L06-A | beside G3 | amber
+63m answer G3=yes -> leaf LF-03: L06-A | beside LF-19 | amber
? +123m lawyer refuses -> leaf LF-03: L06-A | beside LF-19 | amber

# Walk 48
mail right=trademark number= reason=
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
+5m sent L05 -> wait C4 | beside D0, G3 | due 2026-03-11 09:05
+6m answer C4=needs_retraction -> wait C4-nudge: L21 2026-03-11 | beside D0, G3 | due 2026-03-11 09:05
? +7m answer C4-nudge=gives_reason -> question D0 | beside G3
? +7m answer C4-nudge=needs_retraction -> wait C4-nudge: L21 2026-03-11 | beside D0, G3 | due 2026-03-11 09:05
? +7m answer C4-nudge=asks_documents -> question H9-named | beside D0, G3
? +7m answer C4-nudge=rejected -> question H9-named | beside D0, G3
? +7m answer C4-nudge=reinstated -> leaf Z1 | beside D0, G3 | due 2026-04-01 09:07
? +7m answer C4-nudge=retracts -> leaf LF-13: L10, L12 | beside D0, G3
? +7m answer C4-nudge=complainant_writes -> question C3 | beside D0, G3

# Walk 49
mail right=trademark store= number=
? +1m answer A2=genuine -> question C1

# Walk 50
mail right=trademark instruction=submit_documents
? +1m answer A2=genuine -> question C1

# Walk 51
mail right=trademark store=amazon.co.uk number=UK00003123456
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TM
+5m answer E-TM=genuine -> question E-PI
? +6m answer E-PI=consent_proven -> action F2: L02
? +6m answer E-PI=not_shown -> action F2: L02

# Walk 52
mail right=trademark reason= number= store=amazon.co.uk
profile country=GB
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
+5m sent L05 -> wait C4 | beside D0, G3 | due 2026-03-11 09:05
? +12966m wait -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, LF-21 | due 2026-03-11 09:05

# Walk 53
mail right=trademark reason= number= store=amazon.co.uk
profile country=GB
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
+5m sent L05 -> wait C4 | beside D0, G3 | due 2026-03-11 09:05
+12966m wait -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, LF-21 | due 2026-03-11 09:05
? +12967m answer LF-21=reinstated -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, Z1 | due 2026-03-11 09:05
? +12967m answer LF-21=retracts -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, LF-13 | due 2026-03-11 09:05
? +12967m answer LF-21=complainant_writes -> wait C4-nudge: L21 2026-03-11 | beside D0, G3 | due 2026-03-11 09:05

# Walk 54
mail right=trademark reason= number= store=amazon.de
profile country=CN
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
+5m sent L05 -> wait C4 | beside D0, G3 | due 2026-03-11 09:05
? +12966m wait -> wait C4-nudge: L21 2026-03-11 | beside D0, G3 | due 2026-03-11 09:05

# Walk 55
mail right=counterfeit
history records=3
+1m answer A2=genuine -> question C1 | red
+2m answer B1=done -> question C1 | red
+3m answer B2=closed -> question C1 | red
? +4m answer B3=none -> question C1 | red

# Walk 56
mail right=counterfeit
history records=3
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CF | red
? +5m answer E-CF=copy -> question F1 | red
? +5m answer E-CF=no_chain_infringing -> question F1 | red
? +5m answer E-CF=no_chain_disputed -> action F2: L02 | red
? +5m answer E-CF=no_chain_undecided -> action F2: L02 | red | amber
? +5m answer E-CF=papers_short -> action F2: L02 | red

# Walk 57
mail right=counterfeit
history records=3
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CF | red
+5m answer E-CF=copy -> question F1 | red
? +6m answer F1=mend_page -> leaf LF-03: L06-A, L07 | red

# Walk 58
mail right=counterfeit
history records=3
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_doubt -> question D1 | red
+4m answer D1=fits -> question D2 | red
+5m answer D2=in_force -> question D3 | red
+6m answer D3=plausible -> question D5 | red
? +7m answer D5=clearly_not -> action F2: L02 | red

# Walk 59
mail right=counterfeit
history records=3
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CF | red
+5m answer E-CF=no_chain_disputed -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-06: L08-CF | beside G4, G3 | red
? +8m answer LF-06=reinstated -> leaf Z1 | beside G4, G3 | red | due 2026-04-01 09:08
? +8m answer LF-06=rejected -> question H9-named | beside G4, G3 | red
? +8m answer LF-06=asks_documents -> question H9-named | beside G4, G3 | red
? +8m answer LF-06=needs_retraction -> question H9-named | beside G4, G3 | red
? +8m answer LF-06=retracts -> leaf LF-13: L10, L12 | beside G4, G3 | red
? +8m answer LF-06=complainant_writes -> question F3 | beside G4, G3 | red

# Walk 60
mail right=counterfeit
history records=3
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CF | red
+5m answer E-CF=no_chain_disputed -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-06: L08-CF | beside G4, G3 | red
+8m sent L08-CF -> wait LF-06: L21 2026-03-11 | beside G4, G3 | red | due 2026-03-11 09:08
+9m sent L21 -> wait LF-06: L21 2026-03-11 | beside G4, G3 | red | due 2026-03-11 09:09
+10m sent L21 -> wait LF-06 | beside G4, G3 | red | due 2026-03-11 09:10
? +12971m wait -> leaf rest | beside G4, G3 | red | amber

# Walk 61
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer B1=done -> question C1 | red
+3m answer B2=closed -> question C1 | red
? +4m answer B3=none -> question C1 | red

# Walk 62
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
? +5m answer E-CR=licensed -> action F2: L02 | red
? +5m answer E-CR=copied -> question F1 | red
? +5m answer E-CR=supplier_says -> action F2: L02 | red
? +5m answer E-CR=unsure -> action F2: L02 | red

# Walk 63
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_doubt -> question D1 | red
+4m answer D1=fits -> question D2 | red
+5m answer D2=in_force -> question D3 | red
+6m answer D3=plausible -> question D5 | red
? +7m answer D5=clearly_not -> action F2: L02 | red

# Walk 64
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
? +8m answer DG1=no -> leaf DG-type | beside G4, G3 | red

# Walk 65
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
? +10m answer DG4=no -> leaf LF-11: L08-CR | beside G4, G3 | red

# Walk 66
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=no -> leaf LF-11: L08-CR | beside G4, G3 | red
? +10m answer LF-11=reinstated -> leaf Z1 | beside G4, G3 | red | due 2026-04-01 09:10
? +10m answer LF-11=rejected -> question H9-named | beside G4, G3 | red
? +10m answer LF-11=asks_documents -> question H9-named | beside G4, G3 | red
? +10m answer LF-11=needs_retraction -> question H9-named | beside G4, G3 | red
? +10m answer LF-11=retracts -> leaf LF-13: L10, L12 | beside G4, G3 | red
? +10m answer LF-11=complainant_writes -> question F3 | beside G4, G3 | red

# Walk 67
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
+10m answer DG4=yes -> question DG5 | beside G4, G3 | red
? +11m answer DG5=licence_or_doubt -> leaf LF-11: L08-CR | beside G4, G3 | red

# Walk 68
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
+10m answer DG4=yes -> question DG5 | beside G4, G3 | red
+11m answer DG5=yes -> question DG6 | beside G4, G3 | red
? +12m answer DG6=no -> leaf LF-11: L08-CR | beside G4, G3 | red

# Walk 69
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
+10m answer DG4=yes -> question DG5 | beside G4, G3 | red
+11m answer DG5=taken -> leaf LF-02: L07, L06 | beside G4, G3 | red
? +71m received refuses -> question F1 | beside G4, G3 | red

# Walk 70
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
+10m answer DG4=yes -> question DG5 | beside G4, G3 | red
+11m answer DG5=yes -> question DG6 | beside G4, G3 | red
+12m answer DG6=yes -> question DG7 | beside G4, G3 | red
? +13m answer DG7=no -> leaf LF-11: L08-CR | beside G4, G3 | red

# Walk 71
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=no -> leaf LF-11: L08-CR | beside G4, G3 | red
+10m sent L08-CR -> wait LF-11: L21 2026-03-11 | beside G4, G3 | red | due 2026-03-11 09:10
+11m sent L21 -> wait LF-11: L21 2026-03-11 | beside G4, G3 | red | due 2026-03-11 09:11
+12m sent L21 -> wait LF-11 | beside G4, G3 | red | due 2026-03-11 09:12
? +12973m wait -> leaf rest | beside G4, G3 | red | amber

# Walk 72
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
+10m answer DG4=yes -> question DG5 | beside G4, G3 | red
+11m answer DG5=yes -> question DG6 | beside G4, G3 | red
+12m answer DG6=yes -> question DG7 | beside G4, G3 | red
+13m answer DG7=yes -> leaf LF-22: L09 | beside G4, G3 | red
? +14m answer LF-22=reinstated -> leaf Z1 | beside G4, G3 | red | due 2026-04-01 09:14
? +14m answer LF-22=rejected -> question H9-named | beside G4, G3 | red
? +14m answer LF-22=asks_documents -> question H9-named | beside G4, G3 | red
? +14m answer LF-22=needs_retraction -> question H9-named | beside G4, G3 | red
? +14m answer LF-22=retracts -> leaf LF-13: L10, L12 | beside G4, G3 | red
? +14m answer LF-22=complainant_writes -> question F3 | beside G4, G3 | red

# Walk 73
mail right=copyright number=
history records=5
+1m answer A2=genuine -> question C1 | red
+2m answer C1=yes -> question D0 | red
+3m answer D0=in_order -> question E0 | red
+4m answer E0=neither -> question E-CR | red
+5m answer E-CR=own -> action F2: L02 | red
+6m sent L02 -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> question DG1 | beside G4, G3 | red
+8m answer DG1=yes -> question DG3 | beside G4, G3 | red
+9m answer DG3=yes -> question DG4 | beside G4, G3 | red
+10m answer DG4=yes -> question DG5 | beside G4, G3 | red
+11m answer DG5=yes -> question DG6 | beside G4, G3 | red
+12m answer DG6=yes -> question DG7 | beside G4, G3 | red
+13m answer DG7=yes -> leaf LF-22: L09 | beside G4, G3 | red
+14m sent L09 -> wait LF-22 | beside G4, G3 | red | due 2026-03-03 09:14
? +57614m wait -> leaf rest | beside G4, G3 | red | amber

# Walk 74
mail right=copyright number= store=amazon.de
history earlier=closed
? +1m answer A2=genuine -> question C1

# Walk 75
mail right=utility_patent "number=US 10,123,456 B2"
history earlier=open
? +1m answer A2=genuine -> question C1

# Walk 76
mail right=utility_patent "number=US 10,123,456 B2"
history earlier=open
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-UP
? +5m answer E-UP=all_present -> question F1
? +5m answer E-UP=element_missing -> action F2-P: L02-P
? +5m answer E-UP=incomplete -> action F2-P: L02-P | amber

# Walk 77
mail right=utility_patent "number=US 10,123,456 B2"
history earlier=open
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D5
? +7m answer D5=clearly_not -> action F2-P: L02-P

# Walk 78
mail right=utility_patent "number=US 10,123,456 B2"
history earlier=open
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-UP
+5m answer E-UP=doubtful -> action F2-P: L02-P | red
+6m sent L02-P -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-07: L08-UP | beside G4, G3 | red
? +8m answer LF-07=reinstated -> leaf Z1 | beside G4, G3 | red | due 2026-04-01 09:08
? +8m answer LF-07=rejected -> question H9-named | beside G4, G3 | red
? +8m answer LF-07=asks_documents -> question H9-named | beside G4, G3 | red
? +8m answer LF-07=needs_retraction -> question H9-named | beside G4, G3 | red
? +8m answer LF-07=retracts -> leaf LF-13: L10, L12 | beside G4, G3 | red
? +8m answer LF-07=complainant_writes -> question F3 | beside G4, G3 | red

# Walk 79
mail right=utility_patent "number=US 10,123,456 B2"
history earlier=open
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-UP
+5m answer E-UP=doubtful -> action F2-P: L02-P | red
+6m sent L02-P -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-07: L08-UP | beside G4, G3 | red
+8m sent L08-UP -> wait LF-07: L21 2026-03-11 | beside G4, G3 | red | due 2026-03-11 09:08
+9m sent L21 -> wait LF-07: L21 2026-03-11 | beside G4, G3 | red | due 2026-03-11 09:09
+10m sent L21 -> wait LF-07 | beside G4, G3 | red | due 2026-03-11 09:10
? +12971m wait -> leaf rest | beside G4, G3 | red | amber

# Walk 80
mail right=utility_patent "number=EP 1 234 567 B1" store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D4-ask
? +7m answer D4-ask=on_list -> question D5
? +7m answer D4-ask=not_known -> question D5

# Walk 81
mail right=design "number=USD845,135 S"
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DP
? +5m answer E-DP=same_but_older -> action F2-P: L02-P | red
? +5m answer E-DP=close -> action F2-P: L02-P

# Walk 82
mail right=design "number=USD845,135 S"
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DP
+5m answer E-DP=different -> action F2-P: L02-P
+6m sent L02-P -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
? +7m answer F3=refuses -> leaf LF-08: L08-DP | beside G4, G3

# Walk 83
mail right=design "number=USD845,135 S"
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D5
? +7m answer D5=clearly_not -> action F2-P: L02-P

# Walk 84
mail right=design "number=USD845,135 S"
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DP
+5m answer E-DP=different -> action F2-P: L02-P
+6m sent L02-P -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-08: L08-DP | beside G4, G3
? +8m answer LF-08=reinstated -> leaf Z1 | beside G4, G3 | due 2026-04-01 09:08
? +8m answer LF-08=rejected -> question H9-named | beside G4, G3
? +8m answer LF-08=asks_documents -> question H9-named | beside G4, G3
? +8m answer LF-08=needs_retraction -> question H9-named | beside G4, G3
? +8m answer LF-08=retracts -> leaf LF-13: L10, L12 | beside G4, G3
? +8m answer LF-08=complainant_writes -> question F3 | beside G4, G3

# Walk 85
mail right=design "number=USD845,135 S"
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DP
+5m answer E-DP=different -> action F2-P: L02-P
+6m sent L02-P -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-08: L08-DP | beside G4, G3
+8m sent L08-DP -> wait LF-08: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:08
+9m sent L21 -> wait LF-08: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:09
+10m sent L21 -> wait LF-08 | beside G4, G3 | due 2026-03-11 09:10
? +12971m wait -> leaf rest | beside G4, G3 | amber

# Walk 86
mail right=design "number=USD845,135 S" store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0, LF-10
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0, LF-10 | due 2026-03-05 09:03
+4m answer C3=reinstated -> leaf Z1 | beside D0, LF-10 | due 2026-04-01 09:04
+5m sent L02-R L08-TR -> leaf Z1 | beside D0, LF-10 | due 2026-04-01 09:04
+6m sent L21 -> leaf Z1 | beside D0, LF-10 | due 2026-04-01 09:04
+7m sent L21 -> leaf Z1 | beside D0, LF-10 | due 2026-04-01 09:04
? +43205m wait -> leaf Z1 | beside D0, rest | due 2026-08-29 09:04

# Walk 87
mail right=design number=004048098-0004 store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DR
? +5m answer E-DR=different -> action F2-P: L02-P
? +5m answer E-DR=same -> question F1
? +5m answer E-DR=close -> action F2-P: L02-P

# Walk 88
mail right=design number=004048098-0004 store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D5
? +7m answer D5=clearly_not -> action F2-P: L02-P

# Walk 89
mail right=design number=004048098-0004 store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DR
+5m answer E-DR=different -> action F2-P: L02-P
+6m sent L02-P -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-09: L08-DR | beside G4, G3
? +8m answer LF-09=reinstated -> leaf Z1 | beside G4, G3 | due 2026-04-01 09:08
? +8m answer LF-09=rejected -> question H9-named | beside G4, G3
? +8m answer LF-09=asks_documents -> question H9-named | beside G4, G3
? +8m answer LF-09=needs_retraction -> question H9-named | beside G4, G3
? +8m answer LF-09=retracts -> leaf LF-13: L10, L12 | beside G4, G3
? +8m answer LF-09=complainant_writes -> question F3 | beside G4, G3

# Walk 90
mail right=design number=004048098-0004 store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-DR
+5m answer E-DR=different -> action F2-P: L02-P
+6m sent L02-P -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-09: L08-DR | beside G4, G3
+8m sent L08-DR -> wait LF-09: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:08
+9m sent L21 -> wait LF-09: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:09
+10m sent L21 -> wait LF-09 | beside G4, G3 | due 2026-03-11 09:10
? +12971m wait -> leaf rest | beside G4, G3 | amber

# Walk 91
mail right=trade_dress number=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
? +4m answer E0=neither -> question E-TD

# Walk 92
mail right=trade_dress number=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TD
? +5m answer E-TD=functional_or_common -> action F2: L02
? +5m answer E-TD=copy_of_known -> question F1
? +5m answer E-TD=unsure -> action F2: L02

# Walk 93
mail right=trade_dress number=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-TD
+5m answer E-TD=functional_or_common -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
? +7m answer F3=refuses -> leaf LF-05: L08-TD | beside G4, G3

# Walk 94
mail right=trade_dress number=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D5
? +7m answer D5=clearly_not -> action F2: L02

# Walk 95
mail right=parallel_import number= store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
? +4m answer E0=neither -> question E-PI

# Walk 96
mail right=parallel_import number= store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-PI
+5m answer E-PI=consent_proven -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
? +7m answer F3=refuses -> leaf LF-12: L08-PI | beside G4, G3

# Walk 97
mail right=parallel_import number= store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D5
? +7m answer D5=clearly_not -> action F2: L02

# Walk 98
mail right=parallel_import number= store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-PI
+5m answer E-PI=consent_proven -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-12: L08-PI | beside G4, G3
? +8m answer LF-12=reinstated -> leaf Z1 | beside G4, G3 | due 2026-04-01 09:08
? +8m answer LF-12=rejected -> question H9-named | beside G4, G3
? +8m answer LF-12=asks_documents -> question H9-named | beside G4, G3
? +8m answer LF-12=needs_retraction -> question H9-named | beside G4, G3
? +8m answer LF-12=retracts -> leaf LF-13: L10, L12 | beside G4, G3
? +8m answer LF-12=complainant_writes -> question F3 | beside G4, G3

# Walk 99
mail right=parallel_import number= store=amazon.de
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-PI
+5m answer E-PI=consent_proven -> action F2: L02
+6m sent L02 -> wait F3: L03 2026-03-05 | due 2026-03-05 09:06
+7m answer F3=refuses -> leaf LF-12: L08-PI | beside G4, G3
+8m sent L08-PI -> wait LF-12: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:08
+9m sent L21 -> wait LF-12: L21 2026-03-11 | beside G4, G3 | due 2026-03-11 09:09
+10m sent L21 -> wait LF-12 | beside G4, G3 | due 2026-03-11 09:10
? +12971m wait -> leaf rest | beside G4, G3 | amber

# Walk 100
mail right=trademark reason= number= store=amazon.it
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
+5m sent L05 -> wait C4 | beside D0, G3 | due 2026-03-11 09:05
? +12966m wait -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, H4-ask | due 2026-03-11 09:05

# Walk 101
mail right=trademark reason= number= store=amazon.it
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> action C2: L01 | beside D0
+3m sent L01 -> wait C3: L03 2026-03-05 | beside D0 | due 2026-03-05 09:03
+4m answer C3=refuses -> leaf LF-01: L05 | beside D0, G3
+5m sent L05 -> wait C4 | beside D0, G3 | due 2026-03-11 09:05
+12966m wait -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, H4-ask | due 2026-03-11 09:05
? +12967m answer H4-ask=eu -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, LF-21 | due 2026-03-11 09:05
? +12967m answer H4-ask=uk -> wait C4-nudge: L21 2026-03-11 | beside D0, G3, LF-21 | due 2026-03-11 09:05
? +12967m answer H4-ask=elsewhere -> wait C4-nudge: L21 2026-03-11 | beside D0, G3 | due 2026-03-11 09:05

# Walk 102
mail right= number= reason= email=
+1m answer A2=genuine -> question C1
+2m answer C1=type_and_number_only -> question C2-search | beside D0
? +3m answer C2-search=found -> action C2: L01 | beside D0

# Walk 103
mail right= number= reason= email=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-UNK
? +5m answer E-UNK=counterfeit -> question E-CF
? +5m answer E-UNK=copyright -> question E-CR
? +5m answer E-UNK=utility_patent -> question E-UP
? +5m answer E-UNK=design_patent -> question E-DP
? +5m answer E-UNK=design_right -> question E-DR
? +5m answer E-UNK=trade_dress -> question E-TD
? +5m answer E-UNK=parallel_import -> question E-PI
? +5m answer E-UNK=undecided -> question F2-search | amber

# Walk 104
mail right= number= reason= email=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_order -> question E0
+4m answer E0=neither -> question E-UNK
+5m answer E-UNK=undecided -> question F2-search | amber
? +6m answer F2-search=found -> action F2: L02 | amber
? +6m answer F2-search=none -> leaf LF-01: L05 | beside G4 | amber

# Walk 105
mail right= number= reason= email=
+1m answer A2=genuine -> question C1
+2m answer C1=yes -> question D0
+3m answer D0=in_doubt -> question D1
+4m answer D1=fits -> question D2
+5m answer D2=in_force -> question D3
+6m answer D3=plausible -> question D5
? +7m answer D5=clearly_not -> question F2-search

# Walk 106
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
? +2m answer A2-family=ordinary -> question C1
? +2m answer A2-family=account_closed -> question H8 | amber
? +2m answer A2-family=rejection -> question H9-named

# Walk 107
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
+2m answer A2-family=suspected -> question H7
+3m answer H7=own -> leaf LF-24: L08-TM-S
? +4m answer LF-24=reinstated -> leaf Z1 | due 2026-04-01 09:04
? +4m answer LF-24=rejected -> question H9-named
? +4m answer LF-24=asks_documents -> question H9-named
? +4m answer LF-24=needs_retraction -> question H9-named
? +4m answer LF-24=retracts -> leaf LF-13: L12
? +4m answer LF-24=complainant_writes -> question C3

# Walk 108
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
+2m answer A2-family=suspected -> question H7
+3m answer H7=foreign -> leaf LF-24
? +4m answer B1=done -> leaf LF-24

# Walk 109
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
+2m answer A2-family=rejection -> question H9-named
+3m answer H9-named=no -> action H9-ask: L21
+4m sent L21 -> wait H9-wait: L21 2026-03-11 | due 2026-03-11 09:04
? +5m answer H9-wait=asks_documents -> question H9-named
? +5m answer H9-wait=needs_retraction -> question H9-named
? +5m answer H9-wait=reinstated -> leaf Z1 | due 2026-04-01 09:05
? +5m answer H9-wait=retracts -> leaf LF-13: L12

# Walk 110
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
+2m answer A2-family=suspected -> question H7
+3m answer H7=own -> leaf LF-24: L08-TM-S
+4m sent L08-TM-S -> wait LF-24: L21 2026-03-11 | due 2026-03-11 09:04
+5m sent L21 -> wait LF-24: L21 2026-03-11 | due 2026-03-11 09:05
+6m sent L21 -> wait LF-24 | due 2026-03-11 09:06
? +12967m wait -> leaf rest | amber

# Walk 111
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
+2m answer A2-family=rejection -> question H9-named
+3m answer H9-named=yes -> leaf LF-25: L13
+4m sent L13 -> wait LF-25: L21 2026-03-11 | due 2026-03-11 09:04
+5m sent L21 -> wait LF-25: L21 2026-03-11 | due 2026-03-11 09:05
+6m sent L21 -> wait LF-25 | due 2026-03-11 09:06
? +12967m wait -> leaf rest | amber

# Walk 112
mail right= number= reason= name= email= ids=
+1m answer A2=genuine -> question A2-family
+2m answer A2-family=rejection -> question H9-named
+3m answer H9-named=no -> action H9-ask: L21
+4m sent L21 -> wait H9-wait: L21 2026-03-11 | due 2026-03-11 09:04
+5m sent L21 -> wait H9-wait: L21 2026-03-11 | due 2026-03-11 09:05
+6m sent L21 -> wait H9-wait | due 2026-03-11 09:06
? +12967m wait -> leaf rest | amber

# Walk 113
mail kind=court_order_notice
? +1m answer A2=genuine -> question H2 | red

# Walk 114
mail kind=court_order_notice
+1m answer A2=genuine -> question H2 | red
? +2m answer H2=confirmed -> leaf LF-18 | red | due 2026-03-03 09:00

# Walk 115
mail kind=court_order_notice
+1m answer A2=genuine -> question H2 | red
+2m answer H2=confirmed -> leaf LF-18 | red | due 2026-03-03 09:00
? +3m answer LF-18=reinstated -> leaf Z1 | red | due 2026-04-01 09:03

# Walk 116
mail kind=court_order_notice
+1m answer A2=genuine -> question H2 | red
+2m answer B1=done -> question H2 | red
? +3m answer B2=closed -> question H2 | red

# Walk 117
mail kind=court_order_notice
+1m answer A2=account_closed -> question H8 | red | amber
+2m answer H8=not_yet -> question C1 | red | amber
+3m answer C1=yes -> question D0 | red | amber
+4m answer D0=in_order -> question E0 | red | amber
+5m answer E0=neither -> question E-TM | red | amber
+6m answer E-TM=used_as_brand -> question F1 | red | amber
? +7m answer F1=stop_one -> leaf LF-03: L06-A, L07 | red | amber

# Walk 118
mail kind=law_firm_letter
+1m answer A2=genuine -> question H3
? +2m answer H3=belongs_to_case -> leaf LF-19: L15, L17 | amber
? +2m answer H3=other -> leaf LF-19: L15, L17 | amber

# Walk 119
mail kind=amazon_reply
? +1m answer A2=genuine -> question H9-named

# Walk 120
mail kind=rights_owner_email
+1m answer A2=genuine -> question H6
? +2m answer H6=record -> question C1

# Walk 121
mail kind=rights_owner_email
+1m answer A2=genuine -> question H6
+2m answer H6=no_record -> question C1
+3m answer C1=yes -> question D0
+4m answer D0=in_order -> question E0
+5m answer E0=never_sold -> question E-NS
? +6m answer E-NS=yes -> leaf LF-23: L02

# Walk 122
mail kind=rights_owner_email
+1m answer A2=genuine -> question H6
+2m answer H6=no_record -> question C1
+3m answer C1=yes -> question D0
+4m answer D0=in_order -> question E0
+5m answer E0=never_sold -> question E-NS
+6m answer E-NS=yes -> leaf LF-23: L02
? +7m answer LF-23=retracts -> leaf Z1 | due 2026-04-01 09:07
? +7m answer LF-23=reinstated -> leaf Z1 | due 2026-04-01 09:07
? +7m answer LF-23=complainant_writes -> question C3
? +7m answer LF-23=record_appeared -> leaf LF-04: L02, L08-NS

# Walk 123
mail kind=rights_owner_email
+1m answer A2=genuine -> question H6
+2m answer H6=no_record -> question C1
+3m answer C1=yes -> question D0
+4m answer D0=in_order -> question E0
+5m answer E0=neither -> question E-TM
+6m answer E-TM=used_as_brand -> question F1
? +7m answer F1=mend_page -> leaf LF-23: L07

# Walk 124
mail kind=rights_owner_email right=utility_patent "number=US 10,123,456 B2"
+1m answer A2=genuine -> question H6
+2m answer H6=no_record -> question C1
+3m answer C1=yes -> question D0
+4m answer D0=in_order -> question E0
+5m answer E0=neither -> question E-UP
+6m answer E-UP=doubtful -> action F2-P: L02-P | red
+7m sent L02-P -> wait F3: L03 2026-03-05 | red | due 2026-03-05 09:07
? +8m answer F3=refuses -> wait LF-23 | beside G4, G3 | red | due 2026-04-01 09:07

# Walk 125
mail right=utility_patent "number=US 10,123,456 B2" instruction=join_evaluation
+1m answer A2=genuine -> question H1 | amber | due 2026-03-16 09:00
? +2m answer H1=doubtful -> question H1-sale | red | amber | due 2026-03-16 09:00

# Walk 126
mail right=utility_patent "number=US 10,123,456 B2" instruction=join_evaluation
+1m answer A2=genuine -> question H1 | amber | due 2026-03-16 09:00
+2m answer H1=element_missing -> question H1-sale | amber | due 2026-03-16 09:00
? +3m answer H1-sale=yes -> question H1-choice | amber | due 2026-03-16 09:00

# Walk 127
mail right=utility_patent "number=US 10,123,456 B2" instruction=join_evaluation
+1m answer A2=genuine -> question H1 | amber | due 2026-03-16 09:00
+2m answer H1=element_missing -> question H1-sale | amber | due 2026-03-16 09:00
+3m answer H1-sale=yes -> question H1-choice | amber | due 2026-03-16 09:00
? +4m answer H1-choice=sue -> leaf LF-17: L17 | amber | due 2026-03-16 09:00
? +4m answer H1-choice=withdraw -> leaf LF-17 | amber | due 2026-03-09 09:00

# Walk 128
mail right=utility_patent "number=US 10,123,456 B2" instruction=join_evaluation
+1m answer A2=genuine -> question H1 | amber | due 2026-03-16 09:00
+2m answer H1=element_missing -> question H1-sale | amber | due 2026-03-16 09:00
+3m answer H1-sale=yes -> question H1-choice | amber | due 2026-03-16 09:00
+4m answer H1-choice=join -> leaf LF-17: L14 | amber | due 2026-03-16 09:00
? +5m answer LF-17=reinstated -> leaf Z1 | due 2026-04-01 09:05
? +5m answer LF-17=retracts -> leaf LF-13: L10, L12 | due 2026-03-16 09:00
? +5m answer LF-17=complainant_writes -> question C3 | due 2026-03-16 09:00
