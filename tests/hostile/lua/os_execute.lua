-- expect: schedule 2
os.execute "id"
